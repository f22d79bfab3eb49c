import { type Edit, edited } from '@jianbao/text'

/** White space, and what no browser shows. */
const runs = /[\s\0\u00a0\u3000\u200b\ufeff]+/g
const unseen = /[\0\u200b\ufeff]/g
const untidy = /[\t\n\r\f\u00a0\u3000\0\u200b\ufeff]|\s{2}/

/** White space as a browser shows it; between two Chinese characters a line break of the source shows nothing. */
export function tidy(text: string): string {
  const trimmed = text.trim()
  if (trimmed === '') return ''
  return untidy.test(trimmed) ? edited(trimmed, tidyEdits(trimmed)) : trimmed
}

/** What `tidy` does to a text. */
export function tidyEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (const { 0: run, index: start } of text.matchAll(runs)) {
    const end = start + run.length
    const atEdge = start === 0 || end === text.length
    const replacement = atEdge
      ? ''
      : instead(run.replace(unseen, ''), wide(text, start - 1) && wide(text, end))
    if (replacement !== run) edits.push({ start, end, replacement })
  }
  return edits
}

function instead(blanks: string, betweenWide: boolean): string {
  if (blanks === '' || blanks === ' ') return blanks
  if (blanks.includes('\u3000')) return '\u3000'
  return blanks.includes('\n') && betweenWide ? '' : ' '
}

function wide(text: string, at: number): boolean {
  return text.charCodeAt(at) >= 0x2e80
}
