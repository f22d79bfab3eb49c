import { frequentCharacters } from '../charset/frequent-characters.js'

/** Of these UTF-16 units any text that a pattern matches has at least one; null where nothing is known of it. */
export type NeededSigns = ReadonlySet<string> | null

/** More tell too little. */
const mostSigns = 200
const often = 8

/**
 * What a text can't be without for a pattern to match it, read off the pattern itself: so that many patterns can be ruled
 * out by one look at a text's characters, and no list beside a pattern has to be kept. A pattern with syntax
 * that isn't known here fails when its module loads; no page can bring that about.
 */
export function neededSigns(pattern: RegExp): NeededSigns {
  const signs = new PatternReader(pattern.source).read()
  return signs === null || !pattern.ignoreCase ? signs : inBothCases(signs)
}

function inBothCases(signs: ReadonlySet<string>): ReadonlySet<string> {
  const all = [...signs].flatMap((sign) => [sign, sign.toLowerCase(), sign.toUpperCase()])
  // With the `u` flag these match k and s.
  if (signs.has('k')) all.push('\u212a')
  if (signs.has('s')) all.push('\u017f')
  return new Set(all)
}

/** Reads a pattern's source from left to right. */
class PatternReader {
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  read(): NeededSigns {
    const signs = this.#alternatives()
    return this.#at === this.#source.length ? signs : null
  }

  #alternatives(): NeededSigns {
    let all: NeededSigns = this.#sequence()
    while (this.#source.startsWith('|', this.#at)) {
      this.#at++
      const other = this.#sequence()
      all = all === null || other === null ? null : new Set([...all, ...other])
    }
    return all !== null && all.size <= mostSigns ? all : null
  }

  /** What its rarest part needs. */
  #sequence(): NeededSigns {
    let best: NeededSigns = null
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      const own = this.#atom()
      if (this.#mayBeLeftOut() || own === null) continue
      if (best === null || frequencyOf(own) < frequencyOf(best)) best = own
    }
    return best
  }

  #atom(): NeededSigns {
    const sign = this.#source.charAt(this.#at++)
    if (sign === '(') return this.#group()
    if (sign === '[') return this.#class()
    if (sign === '\\') return this.#escape()
    return '.^$'.includes(sign) ? null : new Set([sign])
  }

  /** What lies ahead or behind is in the text too; what must not, asks nothing. */
  #group(): NeededSigns {
    const opening = /\?(?:<?[=!]|:|<\w+>)|(?!\?)/y
    const kind = this.#take(opening)
    if (kind === null)
      throw new SyntaxError(`not understood in a pattern: ${this.#source.slice(this.#at, this.#at + 20)}`)
    const inside = this.#alternatives()
    this.#at++
    return kind.endsWith('!') ? null : inside
  }

  #class(): NeededSigns {
    const body = this.#take(/(?:\\.|[^\]\\])*\]/sy)?.slice(0, -1) ?? ''
    const isPlain = !/^\^|\\[a-zA-Z0-9]|.-./s.test(body.replaceAll('\\d', ''))
    if (!isPlain) return null
    const signs = body.replaceAll('\\d', digits).replace(/\\(.)/gs, '$1')
    return new Set(signs.split(''))
  }

  #escape(): NeededSigns {
    const sign = this.#source.charAt(this.#at++)
    if (sign === 'd') return new Set(digits)
    if (!/[a-zA-Z0-9]/.test(sign)) return new Set([sign])
    if (sign === 'u' || sign === 'x') this.#take(/\{[^}]*\}|[\da-fA-F]{2,4}/y)
    else this.#take(/\{[^}]*\}|<\w+>|\d+/y)
    return null
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

function frequencyOf(signs: ReadonlySet<string>): number {
  let sum = 0
  for (const sign of signs) sum += frequentCharacters.has(sign) || sign <= '~' ? often : 1
  return sum
}
