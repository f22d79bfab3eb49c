import { type Candidate, gazetteer } from './divisions.js'
import { lookAlikes } from './look-alikes.js'
import { standIns } from './stand-ins.js'

const nothing: readonly Candidate[] = []
let loaded: ReadonlyMap<string, readonly Candidate[]> | undefined

/** Every name that a text may give a place, with what it may mean; words that only look like one mean nothing. */
export function placeWords(): ReadonlyMap<string, readonly Candidate[]> {
  loaded ??= gather()
  return loaded
}

function gather(): ReadonlyMap<string, readonly Candidate[]> {
  const words = new Map<string, readonly Candidate[]>([...gazetteer().forms, ...standIns()])
  for (const word of lookAlikes) if (!words.has(word)) words.set(word, nothing)
  return words
}
