import { statedFacts } from './facts.js'
import { foldedText } from './folded.js'
import { hashOfUnits } from './hash.js'
import {
  allBytes,
  bandsAt,
  factBytes,
  mostNumbers,
  mostPlaces,
  noFact,
  numbersAt,
  pack,
  placesAt,
  sizeAt,
  sizeSteps,
  sketchAt,
  sketchBytes,
} from './layout.js'
import { letter, number, unitsOf } from './letters.js'
import { sketchOf } from './sketch.js'

/** A fingerprint's bytes, and the parts of it that a sketch fills: for one text after another. */
const bytes = Buffer.alloc(allBytes)
const slots = bytes.subarray(sketchAt, sketchAt + sketchBytes)
const bands = bytes.subarray(bandsAt)

/**
 * What is needed to find copies of `text`, exact and near, in 208 characters: a hash of the whole, its length, a sketch
 * of its 5-character shingles (MinHash) and one of the numbers, dates and places it states, by which two issues of a
 * daily bulletin differ. Punctuation, blanks, letter case, width and script don't count. The same on every machine.
 */
export function fingerprint(text: string): string {
  const folded = foldedText(text)
  const letters = unitsOf(folded, letter | number)
  const size = sketchOf(letters, slots, bands)
  const { numbers, places } = statedFacts(folded)
  bytes.writeUInt32BE(hashOfUnits(letters, 0, letters.length))
  bytes[sizeAt] = Math.min(255, Math.round(sizeSteps * Math.log2(size)))
  writeFacts(numbersAt, numbers, mostNumbers)
  writeFacts(placesAt, places, mostPlaces)
  return pack(bytes)
}

function writeFacts(at: number, facts: readonly number[], most: number): void {
  for (let fact = 0; fact < most; fact++) {
    bytes.writeUIntBE(facts[fact] ?? noFact, at + factBytes * fact, factBytes)
  }
}
