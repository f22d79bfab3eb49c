import { readFileSync } from 'node:fs'

interface Readings {
  /** Syllable → the same without its tone. */
  readonly plain: ReadonlyMap<string, string>
  /** Character → its toned syllables, the usual one first. */
  readonly ofChar: ReadonlyMap<string, readonly string[]>
  readonly syllables: ReadonlySet<string>
}

let loaded: Readings | undefined

/** The toned readings of a character, the usual one first; none if it has none. */
export const readingsOf = (char: string): readonly string[] => load().ofChar.get(char) ?? []

/** Whether a spelling, toned or not, is a syllable of Mandarin. */
export const isSyllable = (spelling: string): boolean => load().syllables.has(toneless(spelling))

/**
 * One spelling for the many in which a syllable is written: `v`, `u:` and the plain `ü` as `ü`, the typographic
 * `ɡ` and `ɑ` as letters, a tone mark composed with its vowel.
 */
export function syllableOf(written: string): string {
  return (
    written
      .toLowerCase()
      .replaceAll('ɡ', 'g')
      .replaceAll('ɑ', 'a')
      .replaceAll('u:', 'ü')
      .replaceAll('v', 'ü')
      .normalize('NFD')
      .replaceAll('\u0306', '\u030C')
      // lyu and nyu are passports' spellings; after j, q, x and y the dots go without saying.
      .replace(/(?<=[ln])yu/g, 'u\u0308')
      .replace(/(?<=[jqxy]u)\u0308/g, '')
      .normalize('NFC')
  )
}

/** The syllable without its tone; `ü` keeps its dots. */
export const toneless = (syllable: string): string => load().plain.get(syllable) ?? withoutTones(syllable)

const withoutTones = (syllable: string) =>
  syllable
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030C]/g, '')
    .normalize('NFC')

/** Whether a character can be read so, whatever the tone; a plain `u` without a tone does for `ü`. */
export function canBeRead(char: string, syllable: string): boolean {
  const plain = toneless(syllable)
  return readingsOf(char).some((reading) => {
    const own = toneless(reading)
    return own === plain || (plain === syllable && own.replaceAll('ü', 'u') === plain)
  })
}

function load(): Readings {
  loaded ??= parse(readFileSync(new URL('../../../data/readings.tsv', import.meta.url), 'utf8'))
  return loaded
}

function parse(table: string): Readings {
  const ofChar = new Map<string, string[]>()
  const plain = new Map<string, string>()
  const rows = table.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const parsed = rows.map((row) => row.split('\t'))
  for (const column of [1, 2]) {
    for (const cells of parsed) {
      const syllable = cells[0]
      if (syllable === undefined || cells.length !== 3)
        throw new Error('readings.tsv: a row without three columns')
      plain.set(syllable, withoutTones(syllable))
      for (const char of cells[column] ?? '') {
        const known = ofChar.get(char)
        if (known === undefined) ofChar.set(char, [syllable])
        else known.push(syllable)
      }
    }
  }
  return { ofChar, plain, syllables: new Set(plain.values()) }
}
