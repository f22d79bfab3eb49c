import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const goldSchema = z.object({
  text: z.string().nullish(),
  /** Passages that have to be in the text, and such that must not. */
  with: z.array(z.string()).nullish(),
  without: z.array(z.string()).nullish(),
  title: z.string().nullish(),
  author: z.string().nullish(),
  published: z.string().nullish(),
})
export type PageGold = z.infer<typeof goldSchema>

const caseSchema = z.object({ gold: goldSchema, gold_kind: z.string().optional(), url: z.string().nullish() })

/** One page with what a person says is right for it. */
export interface PageCase {
  readonly set: string
  readonly id: string
  readonly path: string
  readonly bytes: Uint8Array
  readonly gold: PageGold
}

/**
 * The pages of a folder `<set>/<id>.html` beside `<set>/<id>.json` (`{"gold": {text, with, without, title, author,
 * published}}`, any of them absent), in order; those whose gold is of the kind `none` are left out.
 * @throws Error that names the file where a gold file isn't of this form or its page is missing
 */
export function* readPageCases(folder: string): Generator<PageCase> {
  for (const set of foldersIn(folder)) {
    const golds = readdirSync(join(folder, set)).filter((file) => file.endsWith('.json'))
    for (const file of golds.sort()) {
      const id = file.slice(0, -'.json'.length)
      const { gold, gold_kind } = readGold(join(folder, set, file))
      if (gold_kind === 'none') continue
      const path = join(folder, set, `${id}.html`)
      yield { set, id, path, bytes: readFileSync(path), gold }
    }
  }
}

function foldersIn(folder: string): string[] {
  const sets = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return sets.map((entry) => entry.name).sort()
}

function readGold(path: string): z.infer<typeof caseSchema> {
  const parsed = caseSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (parsed.success) return parsed.data
  throw new Error(`${path}: no gold for a page: ${z.prettifyError(parsed.error)}`)
}
