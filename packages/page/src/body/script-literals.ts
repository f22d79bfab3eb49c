/** Text that stands in a script, as HTML or plain, with the name it is kept under ('' where it has none). */
export interface Literal {
  readonly key: string
  readonly text: string
}

const literal =
  /"([^"\\\n]*(?:\\[\s\S][^"\\\n]*)*)"|'([^'\\\n]*(?:\\[\s\S][^'\\\n]*)*)'|`([^`\\]*(?:\\[\s\S][^`\\]*)*)`/g
/** The name before a value, or before the first of a list of values. */
const keyBehind = /[\w$-]+(?=["']?\s*[:=]\s*[[(]?\s*$)/
const nextInList = /^\s*,\s*$/
const chinese = /[\u4e00-\u9fff]|\\u[4-9][0-9a-f]{3}|%e[4-9]%/i
const shortest = { raw: 8, characters: 6 }
const most = 2000
/** JSON in a string of JSON: once is usual, twice has been seen. */
const deepest = 3

/** String literals with Chinese in them; those that are code of their own (JSON in a string) give way to theirs. */
export function literalsIn(code: string): Literal[] {
  const literals: Literal[] = []
  collect(addressed(code.trim()) ?? code, 0, literals)
  return literals
}

function collect(code: string, depth: number, literals: Literal[]): void {
  if (!chinese.test(code)) return
  let key = ''
  let done = 0
  for (const match of code.matchAll(literal)) {
    const raw = match[1] ?? match[2] ?? match[3] ?? ''
    const { index } = match
    const from = done
    done = index + match[0].length
    if (raw.length < shortest.raw || !chinese.test(raw)) continue
    const named = keyBehind.exec(code.slice(Math.max(0, index - 60), index))?.[0]
    key = named ?? (index - from < 60 && nextInList.test(code.slice(from, index)) ? key : '')
    const text = textOf(raw)
    if (isCode(text) && depth < deepest) collect(text, depth + 1, literals)
    else if (chineseIn(text) >= shortest.characters) literals.push({ key, text })
    if (literals.length >= most) return
  }
}

function textOf(raw: string): string {
  const once = unescaped(raw)
  const plain = addressed(once) ?? once
  return !isCode(plain) && /\\u[0-9a-f]{4}/i.test(plain) ? unescaped(plain) : plain
}

function isCode(text: string): boolean {
  return /^\s*(?:\[\s*)?[{["]/.test(text) && /["'][}\]]\s*,?\s*[\]}]*\s*$|[\d\]}el]\s*[\]}]\s*$/.test(text)
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: ' ', b: '', f: '', v: '' }

function unescaped(raw: string): string {
  return raw.replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g, (_, unicode, byte, other) => {
    if (unicode !== undefined || byte !== undefined)
      return String.fromCharCode(Number.parseInt(unicode ?? byte, 16))
    return escapes[other] ?? other
  })
}

/** What percent signs stand for in a text written as addresses are; null where it isn't. */
function addressed(text: string): string | null {
  if (!/^\S{0,200}?%(?:7b|5b|22|3c|e[4-9]%)/i.test(text) || /\s/.test(text)) return null
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

export function chineseIn(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x4e00 && unit <= 0x9fff) count++
  }
  return count
}
