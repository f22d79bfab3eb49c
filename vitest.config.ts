import { defineConfig } from 'vitest/config'

// Tests read the packages' sources, not their build; what needs the built command runs it as a process.
// Not `import` among them: it would reach the children's `require` too, which pg-pool answers with another module.
const conditions = ['@jianbao/source', 'module', 'node']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'workers/src/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['test/soak/seed.ts'],
    pool: 'forks',
    // By default one core stays free, but the long tests wait for processes and servers of their own.
    maxWorkers: '100%',
    testTimeout: 30_000,
    // What is polled for waits for processes that start, beside other tests on the same cores.
    expect: { poll: { timeout: 20_000 } },
    // A missing golden fails; `pnpm golden` is the one command that writes them.
    update: 'none',
  },
})
