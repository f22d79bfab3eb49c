import { whiteSpace } from '@jianbao/text'
import { frequentCharacters } from '../charset/frequent-characters.js'

/** UTF-16 units, each as a string. */
export type Signs = ReadonlySet<string>

/** What a pattern tells of the texts that it matches; null where nothing is known. */
export interface PatternSigns {
  /** Of these any text that it matches has at least one. */
  readonly needed: Signs | null
  /** With one of these any text that it matches begins. */
  readonly opening: Signs | null
}

/** More tell too little. */
const mostSigns = 200
const often = 8

/**
 * What a text can't be without for a pattern to match it, read off the pattern itself: so that many patterns can be ruled
 * out by one look at a text's characters, and no list beside a pattern has to be kept. A pattern with syntax
 * that isn't known here fails when it is read; no page can bring that about.
 */
export function signsOf({ source, ignoreCase }: RegExp): PatternSigns {
  const { needed, first, empty, anchored } = new PatternReader(source).read()
  const opening = anchored && !empty ? first : null
  return ignoreCase ? { needed: inBothCases(needed), opening: inBothCases(opening) } : { needed, opening }
}

function inBothCases(signs: Signs | null): Signs | null {
  if (signs === null) return null
  const all = [...signs].flatMap((sign) => [sign, sign.toLowerCase(), sign.toUpperCase()])
  // With the `u` flag these match k and s.
  if (signs.has('k')) all.push('\u212a')
  if (signs.has('s')) all.push('\u017f')
  return new Set(all)
}

/** What is known of a part of a pattern. */
interface Part {
  readonly needed: Signs | null
  /** What it begins with where it isn't empty. */
  readonly first: Signs | null
  /** It may match without taking a character. */
  readonly empty: boolean
  /** It matches at the text's beginning only. */
  readonly anchored: boolean
}

const noSigns: Signs = new Set()
/** Any character. */
const any: Part = { needed: null, first: null, empty: false, anchored: false }
/** A place between characters, or what may be left out. */
const nothing: Part = { needed: null, first: noSigns, empty: true, anchored: false }
const beginning: Part = { ...nothing, anchored: true }

function oneOf(signs: Signs | null): Part {
  return { needed: signs, first: signs, empty: false, anchored: false }
}

function union(all: readonly (Signs | null)[]): Signs | null {
  if (all.length === 1) return all[0] ?? null
  const together = new Set<string>()
  for (const signs of all) {
    if (signs === null) return null
    for (const sign of signs) together.add(sign)
  }
  return together
}

/** Reads a pattern's source from left to right. */
class PatternReader {
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  read(): Part {
    const whole = this.#alternatives()
    return this.#at === this.#source.length ? whole : any
  }

  #alternatives(): Part {
    const parts = [this.#sequence()]
    while (this.#source.startsWith('|', this.#at)) {
      this.#at++
      parts.push(this.#sequence())
    }
    const needed = union(parts.map((part) => part.needed))
    return {
      needed: needed !== null && needed.size > mostSigns ? null : needed,
      first: union(parts.map((part) => part.first)),
      empty: parts.some((part) => part.empty),
      anchored: parts.every((part) => part.anchored),
    }
  }

  /** It needs what its rarest part needs. */
  #sequence(): Part {
    let { needed, first, empty, anchored } = nothing
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      const part = this.#atom()
      const optional = this.#mayBeLeftOut()
      anchored ||= empty && part.anchored && !optional
      if (empty) first = union([first, part.first])
      empty &&= part.empty || optional
      if (optional || part.needed === null) continue
      if (needed === null || frequencyOf(part.needed) < frequencyOf(needed)) needed = part.needed
    }
    return { needed, first, empty, anchored }
  }

  #atom(): Part {
    const sign = this.#source.charAt(this.#at++)
    if (sign === '(') return this.#group()
    if (sign === '[') return oneOf(this.#class())
    if (sign === '\\') return this.#escape()
    if (sign === '^') return beginning
    if (sign === '$') return nothing
    return sign === '.' ? any : oneOf(new Set([sign]))
  }

  /** What lies ahead or behind is in the text too; what must not, asks nothing. */
  #group(): Part {
    const opening = /\?(?:<?[=!]|:|<\w+>)|(?!\?)/y
    const kind = this.#take(opening)
    if (kind === null)
      throw new SyntaxError(`not understood in a pattern: ${this.#source.slice(this.#at, this.#at + 20)}`)
    const inside = this.#alternatives()
    this.#at++
    if (kind.endsWith('!')) return nothing
    return kind.endsWith('=') ? { ...nothing, needed: inside.needed } : inside
  }

  #class(): Signs | null {
    const body = this.#take(/(?:\\.|[^\]\\])*\]/sy)?.slice(0, -1) ?? ''
    const members = body.replaceAll('\\d', digits).replaceAll('\\s', whiteSpace)
    if (/^\^|\\[a-zA-Z0-9]/s.test(members)) return null
    const signs = new Set<string>()
    for (const { 1: from = '', 2: to = from } of members.matchAll(/\\?(.)(?:-\\?(.))?/gs)) {
      if (to < from) return null
      for (let unit = from.charCodeAt(0); unit <= to.charCodeAt(0); unit++)
        signs.add(String.fromCharCode(unit))
    }
    return signs
  }

  #escape(): Part {
    const sign = this.#source.charAt(this.#at++)
    if (sign === 'd') return oneOf(new Set(digits))
    if (sign === 's') return oneOf(new Set(whiteSpace))
    if (!/[a-zA-Z0-9]/.test(sign)) return oneOf(new Set([sign]))
    if (/[bBk1-9]/.test(sign)) {
      this.#take(/<\w+>|\d+/y)
      return nothing
    }
    if (/[pPux]/.test(sign)) this.#take(/\{[^}]*\}|[\da-fA-F]{2,4}/y)
    return any
  }

  /** Steps over a quantifier; whether it lets what stands before it be left out. */
  #mayBeLeftOut(): boolean {
    const quantifier = this.#take(/(?:[*+?]|\{\d+(?:,\d*)?\})\??/y)
    return quantifier !== null && /^(?:[*?]|\{0)/.test(quantifier)
  }

  #take(next: RegExp): string | null {
    next.lastIndex = this.#at
    const taken = next.exec(this.#source)?.[0] ?? null
    this.#at += taken?.length ?? 0
    return taken
  }
}

const digits = '0123456789'

function frequencyOf(signs: Signs): number {
  let sum = 0
  for (const sign of signs) sum += frequentCharacters.has(sign) || sign <= '~' ? often : 1
  return sum
}
