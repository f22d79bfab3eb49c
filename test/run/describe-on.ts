import { afterAll, beforeAll, describe } from 'vitest'
import {
  type LiveServer,
  postgresPrograms,
  redisServer,
  sayLeftOut,
  startPostgres,
  startRedis,
} from './servers.js'

const stores = {
  redis: { program: redisServer, start: () => startRedis(), missing: 'redis-server on the PATH' },
  postgres: {
    program: postgresPrograms,
    start: () => startPostgres(),
    missing: 'PostgreSQL server that can be started',
  },
}

/** Tests beside a server of their own, which runs once they do; a machine without its program says that they are left out. */
export function describeOn(
  store: keyof typeof stores,
  title: string,
  suite: (server: () => LiveServer) => void,
): void {
  const { program, start, missing } = stores[store]
  if (program === null) sayLeftOut(title, missing)
  describe.skipIf(program === null)(title, () => {
    let server: LiveServer
    beforeAll(async () => {
      server = await start()
    })
    afterAll(() => server.stop())
    suite(() => server)
  })
}
