import { readFileSync } from 'node:fs'

/** The dictionary that both nodejieba and `wordFrequency` read: `word frequency tag` a line. */
export const wordListUrl = new URL('../../data/words.dict.utf8', import.meta.url)

/** nodejieba insists on a table of inverse document frequencies; tagging never reads it. */
export const idfUrl = new URL('../../data/words.idf.utf8', import.meta.url)

export interface WordList {
  readonly frequencies: ReadonlyMap<string, number>
  /** Parts of speech, of the names of persons too. */
  readonly tags: ReadonlyMap<string, string>
  readonly total: number
}

/** Full names of persons are no words for `wordFrequency`: they would hide that they are names. */
const PERSON = 'nrfg'

let loaded: WordList | undefined

/** The dictionary's words with their frequencies, read on first use. */
export function wordList(): WordList {
  loaded ??= parseWordList(readFileSync(wordListUrl, 'utf8'))
  return loaded
}

/** @throws {Error} where a line is not `word frequency tag`. */
function parseWordList(content: string): WordList {
  const frequencies = new Map<string, number>()
  const tags = new Map<string, string>()
  let total = 0
  for (const line of content.split('\n')) {
    if (line === '') continue
    const [word, count, tag] = line.split(' ')
    const frequency = Number(count)
    if (!word || !tag || !(frequency > 0)) throw new Error(`word list: bad line ${JSON.stringify(line)}`)
    total += frequency
    tags.set(word, tag)
    if (word.length >= 3 && tag === PERSON) continue
    frequencies.set(word, frequency)
  }
  return { frequencies, tags, total }
}

/** How often the dictionary's corpus has a word; 0 where it has none. */
export function wordFrequency(word: string): number {
  return wordList().frequencies.get(word) ?? 0
}

/** The part of speech that the dictionary gives a word, names of persons too; undefined where it has none. */
export function wordTag(word: string): string | undefined {
  return wordList().tags.get(word)
}
