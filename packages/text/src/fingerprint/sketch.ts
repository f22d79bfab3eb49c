import { hashOfFive, hashOfUnits, spread } from './hash.js'
import { bandBytes, bandCount, sketchSlots } from './layout.js'

/** Characters a shingle: shorter and unrelated texts share some, longer and every small edit costs much. */
const shingleLength = 5
/** Slots that make one key together: copies share one of several keys, others hardly any. */
const rows = 2

// Of this module, so that the compiler knows their values: what is divided by them is done so for every shingle.
const slotCount: number = sketchSlots
const bandSlots = bandCount * rows
const bandSeed = 0x5bd1e995
const empty = Number.POSITIVE_INFINITY

const forSlots = new Float64Array(slotCount)
const forBands = new Float64Array(bandSlots)
const slotsFilled = new Float64Array(slotCount)
const bandsFilled = new Float64Array(bandSlots)

/**
 * Fills in the sketches of a text's 5-character shingles, and says how many there are.
 * @param letters of the text, nothing else, as UTF-16 code units
 */
export function sketchOf(letters: Uint16Array, slots: Uint8Array, bands: Uint8Array): number {
  forSlots.fill(empty)
  forBands.fill(empty)
  if (letters.length < shingleLength) take(hashOfUnits(letters, 0, letters.length))
  else takeShingles(letters)
  fillSlots(slots, densified(forSlots, slotsFilled))
  fillBands(bands, densified(forBands, bandsFilled))
  return Math.max(letters.length - shingleLength, 0) + 1
}

/** Each of a shingle's characters is read once, and stands in five shingles. */
function takeShingles(letters: Uint16Array): void {
  let [a, b, c, d] = [letters[0] as number, letters[1] as number, letters[2] as number, letters[3] as number]
  for (let at = shingleLength - 1; at < letters.length; at++) {
    const e = letters[at] as number
    take(hashOfFive(a, b, c, d, e))
    a = b
    b = c
    c = d
    d = e
  }
}

function take(hash: number): void {
  const slot = hash % slotCount
  if (hash < (forSlots[slot] as number)) forSlots[slot] = hash
  const other = spread(hash ^ bandSeed)
  const bandSlot = other % bandSlots
  if (other < (forBands[bandSlot] as number)) forBands[bandSlot] = other
}

/** Two bits of each slot: two texts have about as many equal ones as they share shingles, and a quarter of the rest. */
function fillSlots(bytes: Uint8Array, least: Float64Array): void {
  bytes.fill(0)
  for (let slot = 0; slot < slotCount; slot++) {
    const bits = (spread(least[slot] as number) >>> 30) << (2 * (slot & 3))
    bytes[slot >> 2] = (bytes[slot >> 2] as number) | bits
  }
}

/** A key of 24 bits for each two slots of a sketch of its own. */
function fillBands(bytes: Uint8Array, least: Float64Array): void {
  for (let band = 0; band < bandCount; band++) {
    const [one, other] = [least[rows * band] as number, least[rows * band + 1] as number]
    const key = spread(Math.imul(one, 0x9e3779b1) ^ other)
    for (let byte = 0; byte < bandBytes; byte++) bytes[band * bandBytes + byte] = (key >>> (8 * byte)) & 0xff
  }
}

/**
 * One-permutation MinHash: each shingle belongs to one slot, which keeps the least of its shingles' hashes. A slot that
 * got none, in a short text, takes that of another, the same in every text (Shrivastava 2017, optimal densification), so
 * that slots of alike texts agree as often as for long ones.
 */
function densified(least: Float64Array, filled: Float64Array): Float64Array {
  filled.set(least)
  for (let slot = 0; slot < least.length; slot++)
    if (least[slot] === empty) filled[slot] = borrowed(least, slot)
  return filled
}

/** The value of the first filled slot in the order in which `slot` asks the others; there is always one. */
function borrowed(least: Float64Array, slot: number): number {
  for (let attempt = 1; ; attempt++) {
    const value = least[spread(slot + attempt * least.length) % least.length] as number
    if (value !== empty) return value
  }
}
