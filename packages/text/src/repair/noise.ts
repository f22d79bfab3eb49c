import type { Repaired } from '../repaired.js'
import { applyEdits, type Edit, type RepairContext } from './edit.js'

const asciiLine = /^[\x20-\x7e]{6,80}$/
const asciiTail = /(?<=[。！？”])\s?[\x21-\x7e]{6,24}$/u
const address = /:\/\/|www\.|@|\.(?:com|cn|net|org|html?|jpg|png|gif|tw|hk)\b|^\w+[.:/-]/i
const maxVowelless = 0.6
const minTurns = 0.45
const minChinese = 0.5

/**
 * Takes out anti-copy noise: lines of random ASCII between the lines of a Chinese text, and the same at their ends.
 * Random means that letters, digits, cases and signs take turns as no word, address, formula or code does.
 */
export function removeNoise(text: string, _context: RepairContext = {}): Repaired {
  const lines = text.split('\n')
  const chinese = lines.filter((line) => /\p{Script=Han}/u.test(line)).length
  if (chinese < lines.length * minChinese) return { text, repairs: [] }
  const edits: Edit[] = []
  let at = 0
  for (const [i, line] of lines.entries()) {
    const tail = asciiTail.exec(line)
    if (asciiLine.test(line) && isRandom(line)) {
      // The line goes with one of its two breaks.
      const last = i === lines.length - 1
      edits.push({
        start: last ? Math.max(0, at - 1) : at,
        end: at + line.length + (last ? 0 : 1),
        replacement: '',
      })
    } else if (tail !== null && isRandom(tail[0].trim())) {
      edits.push({ start: at + tail.index, end: at + line.length, replacement: '' })
    }
    at += line.length + 1
  }
  return applyEdits('noise', text, withoutOverlap(edits))
}

function isRandom(line: string): boolean {
  if (address.test(line)) return false
  const kinds = Array.from(line.replaceAll(' ', ''), kindOf)
  const turns = kinds.filter((kind, i) => i > 0 && kind !== kinds[i - 1]).length
  const letters = line.replace(/[^A-Za-z]/g, '')
  const vowels = letters.replace(/[^aeiou]/gi, '').length
  const mixed = new Set(kinds).size >= 3
  return mixed && turns >= kinds.length * minTurns && vowels <= letters.length * maxVowelless
}

function kindOf(char: string): string {
  if (/[a-z]/.test(char)) return 'lower'
  if (/[A-Z]/.test(char)) return 'upper'
  return /\d/.test(char) ? 'digit' : 'sign'
}

const withoutOverlap = (edits: readonly Edit[]) =>
  edits.filter((edit, i) => edit.start >= (edits[i - 1]?.end ?? 0) && edit.end > edit.start)
