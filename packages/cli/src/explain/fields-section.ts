import type { Explanation } from '@jianbao/pipeline'
import type { Fields } from '@jianbao/record'
import { meanings } from '../readable/entries.js'
import { clipped, clippedInFront, columnsOf, padded } from './columns.js'
import { heading, type Sheet } from './sheet.js'

const names = ['counts', 'amounts', 'provinces', 'roles', 'sentences'] as const

/** Each field's entries, marked where they stand in the text, with their offsets in code points. */
export function fieldsSection(sheet: Sheet, { fields, text, segments, trace }: Explanation): string[] {
  if (fields === null || text === null) return []
  const characters = Array.from(text)
  const paragraphs = text.split('\n').length
  const shape = `${characters.length} characters, ${paragraphs} paragraphs, ${segments ?? 0} sentences`
  return [
    heading(sheet, 'TEXT', shape),
    ...names.flatMap((name) => [
      '',
      heading(sheet, name, String(fields[name].length)),
      ...entries(sheet, fields, name, characters),
      ...(trace === null || fields[name].length > 0 ? [] : [`  ${sheet.paint.faint(trace[name].why ?? '')}`]),
    ]),
  ]
}

interface Place {
  readonly quote: string
  readonly start: number | null
  readonly end: number | null
}

type Entry = Partial<Place> & { readonly mentions?: readonly Place[]; readonly rule?: string }

function entries(sheet: Sheet, fields: Fields, name: keyof Fields, characters: readonly string[]): string[] {
  const meaning = meanings[name] as (entry: unknown) => string
  return (fields[name] as readonly Entry[]).flatMap((entry) => {
    const places = entry.mentions ?? [entry as Place]
    const said = { meaning: meaning(entry), rule: entry.rule ?? null }
    if (entry.mentions === undefined) return places.map((place) => marked(sheet, place, characters, said))
    return [
      `  ${told(sheet, said, sheet.columns - indent)}`,
      ...places.map((place) => marked(sheet, place, characters, null)),
    ]
  })
}

interface Said {
  readonly meaning: string
  readonly rule: string | null
}

/** What an entry says, then the rule that made it, as far as there is room. */
function told(sheet: Sheet, { meaning, rule }: Said, columns: number): string {
  const shown = clipped(meaning, columns)
  const room = columns - columnsOf(shown) - 2
  return rule === null || room < fewestForRule
    ? shown
    : `${shown}  ${sheet.paint.faint(clipped(`by ${rule}`, room))}`
}

const indent = 2
const fewestForRule = 12
const offsetColumns = 13
const ahead = 20

/** `   24–29  …昨晚查获[12名]嫌疑人…  12 名 嫌疑人`. */
function marked(
  sheet: Sheet,
  { quote, start, end }: Place,
  characters: readonly string[],
  said: Said | null,
): string {
  const offsets = start === null || end === null ? 'byline' : `${start}–${end}`
  const room = contextColumns(sheet, said !== null)
  const shown = clipped(quote, room - 2)
  const left = Math.min(ahead, (room - columnsOf(shown) - 2) >> 1)
  const before = start === null ? '' : clippedInFront(beforeIn(characters, start), Math.max(0, left))
  const rest = room - columnsOf(shown) - 2 - columnsOf(before)
  const after = end === null ? '' : clipped(afterIn(characters, end), Math.max(0, rest))
  const context = `${before}[${shown}]${after}`
  const painted = `${before}${sheet.paint.mention(`[${shown}]`)}${after}`
  const line = `  ${padded(offsets, offsetColumns)}${painted}`
  if (said === null) return line
  const gap = ' '.repeat(Math.max(0, room - columnsOf(context)) + 2)
  return `${line}${gap}${told(sheet, said, sheet.columns - indent - offsetColumns - room - 2)}`
}

/** The words around a mention get the rest of a line, or half of it where its meaning stands beside it. */
function contextColumns({ columns }: Sheet, besideMeaning: boolean): number {
  const room = columns - 2 - offsetColumns
  return Math.max(24, besideMeaning ? Math.floor(room * 0.55) : room)
}

const reach = 60

function beforeIn(characters: readonly string[], start: number): string {
  const words = characters.slice(Math.max(0, start - reach), start).join('')
  return words.slice(words.lastIndexOf('\n') + 1)
}

function afterIn(characters: readonly string[], end: number): string {
  return (
    characters
      .slice(end, end + reach)
      .join('')
      .split('\n')[0] ?? ''
  )
}
