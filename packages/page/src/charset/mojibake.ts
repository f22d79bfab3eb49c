import type { Repair } from '@jianbao/record'
import { encodeGbk } from './encode-gbk.js'
import { encodeLatin } from './encode-latin.js'
import { countWide, readingOf, scoreOf } from './reading.js'
import { type Survey, surveyed } from './survey.js'

/** What the bytes of the commonest UTF-8 sequences become when read as GBK: marks and leads of 的, 在, 是, 国 … */
const symptoms = /[锛銆鐨鍦鏄鍥鏃鍙鍚鎬鏉鎹鐢浠缁勫鏈鏂璇鍒闂]/g
/** A text that reads better than so is no mojibake as a whole. */
const readsWell = 0.25
/** More lost characters than this share, and a page isn't worth having. */
const tolerableLoss = 0.03

/** `undone`: the text as it was, `lost` characters fewer; `spoilt`: damaged for good; `sound`: nothing to do. */
export type MojibakeVerdict =
  | { readonly kind: 'sound' }
  | { readonly kind: 'spoilt' }
  | {
      readonly kind: 'undone'
      readonly text: string
      readonly lost: number
      readonly samples: Repair['samples']
    }

const sound: MojibakeVerdict = { kind: 'sound' }

/** Looks for UTF-8 that was read as GBK, or as Latin-1, and saved again: a whole text of it. */
export function undoMojibake(text: string, { reading }: Survey): MojibakeVerdict {
  if (reading.wide === 0) return sound
  const sample = text.slice(0, surveyed)
  const lost = countOf(sample, '锟斤拷') * 3
  if (lost > 0 && lost > countWide(sample) * 0.05) return { kind: 'spoilt' }
  if (scoreOf(reading) > readsWell) return sound
  return undoneGbk(text, sample) ?? undoneLatin(text, sample) ?? sound
}

/** Whether a text is surely no mojibake, whatever of it was lost to U+FFFD: what nearly every text is. */
export function isSound({ suspects: { gbk, latin, lost }, reading }: Survey): boolean {
  return gbk + latin + lost === 0 && (reading.wide === 0 || scoreOf(reading) > readsWell)
}

function undoneGbk(text: string, sample: string): MojibakeVerdict | null {
  if (!hasSymptoms(sample)) return null
  let lost = 0
  const undone = text.replace(/[\u0080-\uffff]+\??/g, (run) => {
    const back = gbkUndone(run)
    if (back === null) return run
    lost += back.lost
    return back.text
  })
  if (hasSymptoms(undone)) return { kind: 'spoilt' }
  return verdictOn(text, undone, lost)
}

const utf8 = new TextDecoder()

/** A run as it was before it was read as GBK; null where it never was. A spoilt run loses its last character at most. */
export function gbkUndone(run: string): { readonly text: string; readonly lost: number } | null {
  const cut = run.endsWith('?')
  const back = utf8.decode(encodeGbk(cut ? run.slice(0, -1) : run))
  const kept = back.replaceAll('\uFFFD', '')
  const lost = back.length - kept.length
  if (lost > 1 + run.length / 50) return null
  return { text: cut && lost === 0 ? `${kept}?` : kept, lost }
}

function hasSymptoms(text: string): boolean {
  const found = text.match(symptoms)?.length ?? 0
  return found > 0 && found * 25 >= countWide(text)
}

function undoneLatin(text: string, sample: string): MojibakeVerdict | null {
  const latin = sample.match(/[\u0080-\u00ff]/g)?.length ?? 0
  if (latin * 2 < countWide(sample)) return null
  const bytes = encodeLatin(text)
  const encoding = ['utf-8', 'gb18030', 'big5'].find(
    (name) => scoreOf(readingOf(new TextDecoder(name).decode(bytes))) > 0.3,
  )
  if (encoding === undefined) return null
  const back = new TextDecoder(encoding).decode(bytes)
  const kept = back.replaceAll('\uFFFD', '')
  return verdictOn(text, kept, back.length - kept.length)
}

/** A trial that doesn't read as Chinese was no mojibake; one that does and lost too much can't be undone. */
function verdictOn(text: string, undone: string, lost: number): MojibakeVerdict | null {
  if (scoreOf(readingOf(undone)) < 0.3) return null
  if (lost > countWide(undone) * tolerableLoss) return { kind: 'spoilt' }
  return {
    kind: 'undone',
    text: undone,
    lost,
    samples: [{ before: wideSample(text), after: wideSample(undone) }],
  }
}

function wideSample(text: string): string {
  return /[\u0080-\uffff]{1,12}/.exec(text)?.[0] ?? ''
}

function countOf(text: string, part: string): number {
  let count = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++
  return count
}
