import type { Repaired } from '../../repaired.js'
import { applyEdits, type Edit, type RepairContext, unchanged } from '../edit.js'

export const asciiLine = /^[\x20-\x7e]{6,80}$/
export const asciiTail = /(?<=[。！？”])\s?[\x21-\x7e]{6,40}$/u
/** Single letters, figures and signs with blanks between them, as forums put them at the ends of lines. */
export const scatteredTail =
  /(?<=[\p{Script=Han}。！？”，、；：])\s?(?:[\x21-\x7e]{1,3} ){4,20}[\x21-\x7e]{1,3}$/u
const address =
  /:\/\/|www\.|\w@\w+\.\w|\w\.(?:com|cn|net|org|html?|jpe?g|png|gif|pdf|tw|hk)\b|^[A-Za-z]+\s?[:：]|^[\w-]+(?:\.[\w-]+)+$/i
/** What reads as one part: a word with or without its capital, an abbreviation, a number, a sign. */
const part = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^A-Za-z\d\s]/g
/** Models and names of products: capitals, figures and dashes; or capitalised words run together. */
const modelNumber = /^[A-Z\d./_+:()-]+$/
const modelPart = /^(?:[A-Z][a-z]+|[A-Z]{2,}|\d+)$/
/** Noise falls into many short parts; one such line is proof at the first limit, two are at the second. */
const proof = { parts: 5, length: 2.4 }
const suspicion = { parts: 4, length: 3.2 }
/** What every such line and tail ends with. */
const noisyEnd = /[\x20-\x7e]{6}$/
const noisyEndLength = 6
const minChinese = 0.4
const minTokens = 4
const maxTokenLength = 2.2
/** A word, as prose and programs have them. */
const wordToken = /[A-Za-z]{3}/

/**
 * Takes out anti-copy noise: lines of random ASCII between the lines of a Chinese text, and the same at their ends.
 * Random means that letters, digits, cases and signs take turns as no word, address or code does; where one line is,
 * less is needed to see another.
 */
export function removeNoise(text: string, _context: RepairContext = {}): Repaired {
  if (!mayEndInNoise(text)) return unchanged(text)
  const lines = text.split('\n')
  const found = lines.map(noiseIn)
  const chinese = lines.filter((line) => /\p{Script=Han}/u.test(line)).length
  const suspects = found.filter((noise) => noise !== '')
  const isNoisy = suspects.length > 1 || suspects.some((noise) => isBroken(noise, proof))
  if (!isNoisy || chinese < lines.length * minChinese) return unchanged(text)
  const edits: Edit[] = []
  let at = 0
  for (const [i, line] of lines.entries()) {
    const end = at + line.length
    const noise = found[i] ?? ''
    // A whole line goes with one of its two breaks; the last one takes the break before it.
    if (noise !== '' && noise.length < line.length)
      edits.push({ start: end - noise.length, end, replacement: '' })
    else if (noise !== '' && i < lines.length - 1) edits.push({ start: at, end: end + 1, replacement: '' })
    else if (noise !== '')
      edits.push({ start: Math.max(edits.at(-1)?.end ?? 0, at - 1), end, replacement: '' })
    at = end + 1
  }
  return applyEdits('noise', text, edits)
}

/** Most texts have no line that does: none is looked at but for its end. */
export function mayEndInNoise(text: string): boolean {
  for (let end = lineEnd(text, 0); end <= text.length; end = lineEnd(text, end + 1)) {
    if (
      end > 0 &&
      text.charCodeAt(end - 1) < 0x7f &&
      noisyEnd.test(text.slice(Math.max(0, end - noisyEndLength), end))
    )
      return true
  }
  return false
}

/** Beyond the text if no line begins at `from`. */
function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? Math.max(from, text.length) : end
}

function noiseIn(line: string): string {
  const noise = asciiLine.test(line) ? line : ((asciiTail.exec(line) ?? scatteredTail.exec(line))?.[0] ?? '')
  return noise !== '' && !address.test(noise) && !isModel(noise.trim()) && isBroken(noise, suspicion)
    ? noise
    : ''
}

function isModel(noise: string): boolean {
  const parts = noise.match(part) ?? []
  return (
    modelNumber.test(noise) ||
    parts.every((one, i) => modelPart.test(one) || (i === 0 && /^[a-z]$/.test(one)))
  )
}

// Either one word of many parts, or many tokens of a letter or two, signs and figures among them.
function isBroken(noise: string, limit: typeof proof): boolean {
  const tokens = noise.trim().split(/ +/)
  const letters = tokens.join('')
  const isMixed = /[A-Za-z]/.test(letters) && /[^A-Za-z]|[a-z][A-Z]/.test(letters)
  if (!isMixed) return false
  if (tokens.length >= minTokens)
    return (
      letters.length <= tokens.length * maxTokenLength &&
      !tokens.some((token) => wordToken.test(token)) &&
      /\d/.test(letters) &&
      /[^A-Za-z\d]/.test(letters)
    )
  const parts = letters.match(part) ?? []
  return tokens.length === 1 && parts.length >= limit.parts && letters.length <= parts.length * limit.length
}
