# The command with nothing but what it needs to run. `docker build -t jianbao .`
FROM node:22-bookworm-slim AS build
# nodejieba is built from source where no prebuilt addon can be had.
RUN apt-get update \
  && apt-get install -y --no-install-recommends g++ make python3 \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
# The pnpm that package.json pins.
RUN npm install --global "$(node -p "require('./package.json').packageManager")" \
  && pnpm fetch
COPY tsconfig.base.json ./
COPY packages packages
COPY workers workers
RUN pnpm install --offline --frozen-lockfile --filter jianbao-workspace --filter jianbao... \
  && pnpm exec tsc -b packages/cli \
  && node packages/cli/bundle.mjs \
  && pnpm --filter jianbao --prod --legacy deploy /app

FROM node:22-bookworm-slim
ENV NODE_ENV=production
COPY --from=build /app /app
RUN ln -s /app/bin/jianbao.js /usr/local/bin/jianbao \
  && install -d -o node -g node /data
USER node
WORKDIR /data
ENTRYPOINT ["jianbao"]
CMD ["--help"]
