import { readTable } from './read-table.js'

/** Dictionaries for opencc-js, as lists of pairs. */
export interface ScriptPhrases {
  /** Taiwan's forms to OpenCC's standard Traditional: which 著 is not 着. */
  readonly regional: readonly (readonly [string, string])[]
  /** Standard Traditional to Simplified. */
  readonly final: readonly (readonly [string, string])[]
}

let loaded: ScriptPhrases | undefined

/** Our additions to OpenCC's dictionaries, from `data/script-phrases.tsv`. */
export function scriptPhrases(): ScriptPhrases {
  loaded ??= load()
  return loaded
}

function load(): ScriptPhrases {
  const rows = readTable('script-phrases.tsv', ['stage', 'before', 'after', 'reason'])
  const pairsOf = (stage: string) =>
    rows.filter((row) => row[0] === stage).map(([, before = '', after = '']) => [before, after] as const)
  return { regional: pairsOf('regional'), final: pairsOf('final') }
}
