import { isUtf8 } from 'node:buffer'
import type { Repair } from '@jianbao/record'
import { encodeLatin, latinCharacters } from './encode-latin.js'
import { gbkUndone } from './mojibake.js'
import { readingOf, scoreOf } from './reading.js'
import { gbkSymptomsIn, type Suspects } from './suspects.js'

/** A sound text whose spoilt passages are undone, and how many they were. */
export interface RunsUndone {
  readonly text: string
  readonly count: number
  readonly samples: Repair['samples']
}

/** Fewer suspects in a whole text are chance. */
const fewest = { gbk: 1, latin: 2 }
const longestSample = 12

const latinRun = new RegExp(`[\\u00c2-\\u00ef][${latinCharacters}]{2,}`, 'g')
const wideRun = /[\u0080-\uffff]{4,}\??/g

/** Undoes passages of a sound text that were read by a wrong charset before they came into it: a title, an include. */
export function undoRuns(text: string, suspects: Suspects): RunsUndone {
  const samples: { before: string; after: string }[] = []
  let count = 0
  const undo = (run: string, back: string | null): string => {
    if (back === null) return run
    count++
    if (samples.length < 5) samples.push({ before: beginning(run), after: beginning(back) })
    return back
  }
  let undone = text
  if (suspects.latin >= fewest.latin) undone = undone.replace(latinRun, (run) => undo(run, latinUndone(run)))
  if (suspects.gbk >= fewest.gbk) undone = undone.replace(wideRun, (run) => undo(run, gbkRunUndone(run)))
  return { text: undone, count, samples }
}

/** UTF-8 that gives Chinese was nothing else: no run of Latin letters does by chance. */
function latinUndone(run: string): string | null {
  const bytes = encodeLatin(run)
  if (!isUtf8(bytes)) return null
  const back = new TextDecoder().decode(bytes)
  return /\p{Script=Han}/u.test(back) && !/[\u0080-\u00b6\u00b8-\u024f]/.test(back) ? back : null
}

function gbkRunUndone(run: string): string | null {
  const found = gbkSymptomsIn(run)
  if (found < 2 || found * 8 < run.length) return null
  const back = gbkUndone(run)?.text ?? null
  if (back === null) return null
  return scoreOf(readingOf(back)) > Math.max(0.2, scoreOf(readingOf(run))) ? back : null
}

function beginning(text: string): string {
  return Array.from(text).slice(0, longestSample).join('')
}
