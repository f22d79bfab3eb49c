import { fingerprintParts, similarityAt } from '@jianbao/text'
import { type DuplicateIndex, duplicateThreshold, type Repeat } from './duplicate-index.js'
import { generationsAt, type PersistentIndexOptions, packedId } from './persistent-index.js'
import { forget, keep, look, openIndex, repeat, tables } from './postgres-tables.js'
import { mostCompared, perKey } from './sketches.js'

/** A PostgreSQL database as `pg` and PGlite both offer it: without parameters any number of statements. */
export interface Database {
  query<Row>(text: string, params?: readonly unknown[]): Promise<{ readonly rows: readonly Row[] }>
}

interface Looked {
  readonly kept: number
  readonly generation: string | number
  readonly answered: boolean
  readonly repeats: Uint8Array | null
  readonly thousandths: number | null
  /** Number, id and compared part, in hexadecimal. */
  readonly sharing: readonly (readonly [number, string, string])[]
}

interface Claim {
  readonly id: Buffer
  readonly compared: Uint8Array
  readonly keys: readonly number[]
}

/**
 * A duplicate index in a PostgreSQL database, shared by all who claim under its name. A claim is one statement that looks
 * and one that writes, which does nothing where another article was kept in between: then it looks again.
 * @param close ends the connection
 */
export async function openDuplicateIndexIn(
  database: Database,
  close: () => Promise<void>,
  options: PersistentIndexOptions = {},
): Promise<DuplicateIndex> {
  const { name = 'articles', days, threshold = duplicateThreshold, now = Date.now } = options
  await database.query(tables)
  const { rows } = await database.query<{ index_id: number }>(openIndex, [
    days === undefined ? name : `${name}:${days}d`,
  ])
  const index = rows[0]?.index_id

  /** @returns undefined where another was quicker */
  async function attempt({ id, compared, keys }: Claim): Promise<Repeat | null | undefined> {
    const { current, oldest } = generationsAt(now(), days)
    const { rows } = await database.query<Looked>(look, [index, id, keys, perKey, mostCompared])
    const [seen] = rows
    if (seen === undefined) throw new Error(`the index of duplicates ${name} was removed while in use`)
    if (Number(seen.generation) < current) {
      await database.query(forget, [index, oldest, current])
      return undefined
    }
    if (seen.answered) return answerOf(seen)
    const best = mostAlike(seen, compared, threshold)
    if (best === null) {
      const values = [index, id, keys, seen.kept, seen.generation, compared]
      const written = await database.query(keep, values).catch((error: unknown) => {
        // The same id at the same time.
        if ((error as { code?: string }).code === '23505') return { rows: [] }
        throw error
      })
      return written.rows.length === 0 ? undefined : null
    }
    const thousandths = Math.round(best.similarity * 1000)
    const values = [index, id, seen.generation, Buffer.from(best.of, 'hex'), thousandths]
    const written = await database.query(repeat, values)
    return written.rows.length === 0 ? undefined : best
  }

  return {
    async claim(id, fingerprint) {
      const claim = { id: packedId(id), ...fingerprintParts(fingerprint) }
      // Ends: each time round another claim has come to its end, or the generation has.
      for (;;) {
        const answer = await attempt(claim)
        if (answer !== undefined) return answer
      }
    },
    close,
  }
}

function answerOf({ repeats, thousandths }: Looked): Repeat | null {
  if (repeats === null) return null
  return { of: Buffer.from(repeats).toString('hex'), similarity: (thousandths ?? 0) / 1000 }
}

/** `sharing` is in the order the articles were kept: of equals the first stays. */
function mostAlike({ sharing }: Looked, compared: Uint8Array, threshold: number): Repeat | null {
  let best: Repeat | null = null
  for (const [, of, other] of sharing) {
    const similarity = similarityAt(compared, 0, Buffer.from(other, 'hex'), 0)
    if (similarity >= threshold && similarity > (best?.similarity ?? 0)) best = { of, similarity }
  }
  return best
}
