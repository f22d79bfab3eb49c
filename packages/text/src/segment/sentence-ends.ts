import type { Enclosure } from './enclosures.js'
import { beforeSpeech, continuing, speechVerb, terminal } from './marks.js'

const word = /[0-9A-Za-z]/
const han = /\p{Script=Han}/u
/** A list number that a full stop belongs to: `一.`, `（3）.`, `12.` */
const listNumber = /^[\s（(]*[一二三四五六七八九十百\d]{1,4}[)）]?$/

/**
 * Whether the mark at `at`, outside all pairs, ends the sentence that began at `from`.
 * @param dotsEnd the line has no 。, so that a full stop between characters is one, not the dot of a foreign name
 */
export function isEnd(line: string, at: number, from: number, dotsEnd: boolean): boolean {
  const mark = line.charAt(at)
  const before = line.charAt(at - 1)
  const after = line.charAt(at + 1)
  if (mark === '.') return isFullStop(line, at, from, dotsEnd)
  if (!terminal.has(mark)) return false
  if (mark === '…') return !continuesAfter(line, at) && !/^[…\s]*$/.test(line.slice(from, at))
  if (mark !== '!' && mark !== '?' && mark !== ';') return true
  // In a URL, an entity or a brand (Yahoo!奇摩): a Latin word before it, and no blank after.
  if (!word.test(before) || after === '') return true
  return !(
    word.test(after) ||
    /[&=#/]/.test(after) ||
    (mark === '!' && /[A-Za-z]/.test(before) && han.test(after))
  )
}

function isFullStop(line: string, at: number, from: number, dotsEnd: boolean): boolean {
  const before = line.charAt(at - 1)
  const after = line.charAt(at + 1)
  if (line.startsWith('...', at)) return !continuesAfter(line, at)
  if (
    word.test(after) ||
    word.test(before) ||
    before === '' ||
    (at - from < 9 && listNumber.test(line.slice(from, at)))
  ) {
    return false
  }
  if (!han.test(before) && !/[%％”’」』）)》]/.test(before)) return false
  return after === '' || /\s/.test(after) || (dotsEnd && han.test(after))
}

const longestPause = 12

/** Dots that a comma or a clause's own punctuation follows were only a pause. */
function continuesAfter(line: string, at: number): boolean {
  let end = at
  const limit = at + longestPause
  while (end < limit && (line[end] === '…' || line[end] === '.')) end++
  return '，、,：:'.includes(line.charAt(end)) && end < line.length
}

const speakerReach = 30
/** After its speaker was named, the quotation goes on: `“……。”王某说，“……。”` */
const resumed = /^[，,]\s?[“"「『]/

/** Whether a pair closes its sentence: a quotation of whole sentences, or a remark in brackets after a sentence. */
export function endsWithSpeech(line: string, { start, end, kind }: Enclosure, from: number): boolean {
  if (!terminal.has(line.charAt(end - 2)) || end >= line.length) return false
  if (continuing.has(line.charAt(end))) return false
  const lead = line.slice(Math.max(from, start - 1), start).trim()
  if (kind === 'bracket') return lead === '' && /[（(]/.test(line.charAt(start))
  if (lead !== '' && !beforeSpeech.has(lead)) return false
  const rest = line.slice(end, end + speakerReach)
  const clause = /^[^，。！？；：,!?;:…“”「」]*/.exec(rest)?.[0] ?? ''
  const stop = rest.charAt(clause.length)
  const closes = stop === '' ? clause.length < speakerReach : '。！？；!?;'.includes(stop)
  const goesOn = resumed.test(rest.slice(clause.length))
  return !((closes || goesOn) && speechVerb.test(clause))
}
