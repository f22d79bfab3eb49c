import { EventEmitter } from 'node:events'
import type { PGlite } from '@electric-sql/pglite'
import type { PgPool, PgPoolClient, PgQueryResult } from 'bullmq'
import { writeTrouble } from '../output/atomic-file.js'

/** PostgreSQL's code of an error. */
const diskFull = '53100'

/**
 * An in-process PGlite in the shape of a `pg.Pool`, as BullMQ asks for it. PGlite is one session: every client of the
 * pool is that session, so nothing may hold a transaction open across queries. BullMQ does so only to migrate, which
 * has to be over before the pool is handed out.
 */
export class PglitePool extends EventEmitter implements PgPool {
  readonly #database: PGlite
  readonly #directory: string
  readonly #clients = new Set<EventEmitter>()
  readonly #running = new Set<Promise<unknown>>()
  #ended = false

  /** @param directory where the database lies, for messages */
  constructor(database: PGlite, directory: string) {
    super()
    this.#database = database
    this.#directory = directory
    database.onNotification((channel, payload) => {
      for (const client of this.#clients) client.emit('notification', { channel, payload })
    })
  }

  async connect(): Promise<PgPoolClient> {
    const client = new PgliteClient(this, () => this.#clients.delete(client))
    this.#clients.add(client)
    return client
  }

  /**
   * Runs one statement with parameters, or any number without; the result is the last one's.
   * @throws JianbaoError where the disk is full, Error once the pool has ended, else PostgreSQL's own error
   */
  async query<Row>(text: string, params?: readonly unknown[]): Promise<PgQueryResult<Row>> {
    if (this.#ended) throw new Error('the database of the embedded queue is closed')
    const running = this.#query<Row>(text, params)
    this.#running.add(running)
    return running.finally(() => this.#running.delete(running))
  }

  async #query<Row>(text: string, params?: readonly unknown[]): Promise<PgQueryResult<Row>> {
    try {
      const results = params?.length
        ? [await this.#database.query<Row>(text, [...params])]
        : await this.#database.exec(text)
      const last = results.at(-1)
      return { rows: (last?.rows ?? []) as Row[], rowCount: last?.affectedRows ?? 0 }
    } catch (error) {
      throw (error as { code?: string }).code === diskFull
        ? writeTrouble(this.#directory, { code: 'ENOSPC', cause: error })
        : error
    }
  }

  /** Refuses further queries and waits for those under way: PGlite, closed under a query, never answers it or spins. */
  async end(): Promise<void> {
    this.#ended = true
    await Promise.allSettled(this.#running)
    this.#clients.clear()
  }
}

class PgliteClient extends EventEmitter implements PgPoolClient {
  readonly #pool: PglitePool
  readonly release: () => void

  constructor(pool: PglitePool, release: () => void) {
    super()
    this.#pool = pool
    this.release = release
  }

  query<Row>(text: string, params?: readonly unknown[]): Promise<PgQueryResult<Row>> {
    return this.#pool.query(text, params)
  }
}
