import { JianbaoError } from '@jianbao/record'
import type { PgPool } from 'bullmq'
import { bindBackend } from './bind-backend.js'
import { patient } from './patient-backend.js'
import { withoutPassword } from './queue-address.js'
import type { QueueBackend } from './queue-backend.js'

/**
 * A PostgreSQL server from version 13 on, `postgres://[user:password@]host[:port]/database`: BullMQ's tables, made on
 * first use, lie in its schema `bullmq`.
 * @throws JianbaoError where the server cannot be reached or refuses
 */
export async function openPostgres(address: string): Promise<QueueBackend> {
  const { createPostgresBackend, runMigrations } = await import('bullmq')
  const { default: pg } = await import('pg')
  const name = withoutPassword(address)
  // Every worker keeps one connection of the pool to listen on; the rest are for queries.
  const pool = new pg.Pool({
    connectionString: address,
    options: '-c search_path=bullmq,public',
    keepAlive: true,
    max: 10,
  })
  pool.on('error', () => {})
  try {
    const client = await pool.connect()
    try {
      await runMigrations(client)
    } finally {
      client.release()
    }
  } catch (error) {
    await pool.end()
    throw new JianbaoError(`cannot use ${name}: ${messageOf(error)}`, { cause: error })
  }
  return bindBackend({
    name,
    factory: patient(createPostgresBackend),
    connection: pool as PgPool,
    end: () => pool.end(),
  })
}

/** A refused connection to a host of several addresses is an AggregateError, whose own message is empty. */
export function messageOf(error: unknown): string {
  const { message, errors } = error as AggregateError
  return message || errors?.map((each: Error) => each.message).join('; ')
}
