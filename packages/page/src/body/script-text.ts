import { type DomNode, rawText } from './dom.js'

/** Text that stands in a page's scripts, as HTML or plain, with the name it is kept under. */
interface Literal {
  readonly key: string
  readonly text: string
}

const largestScript = 4_000_000
const fewestCharacters = 40
const literal = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'/g
const keyBehind = /[\w-]+(?=["']?\s*[:=]\s*$)/

/**
 * What scripts hold of running Chinese text: each long string of a page's state, and for every name the strings kept
 * under it joined (a gallery's captions), as HTML.
 */
export function scriptTexts(scripts: readonly DomNode[]): string[] {
  const byKey = new Map<string, string[]>()
  const texts: string[] = []
  let budget = largestScript
  for (const script of scripts) {
    const code = rawText(script, budget)
    budget -= code.length
    if (budget <= 0) break
    for (const { key, text } of literalsIn(code)) {
      if (chineseIn(text) >= fewestCharacters) texts.push(asHtml(text))
      const same = byKey.get(key)
      if (same === undefined) byKey.set(key, [text])
      else if (!same.includes(text)) same.push(text)
    }
  }
  for (const [key, group] of byKey) if (key !== '' && group.length > 1) texts.push(group.map(asHtml).join(''))
  return texts
}

/** String literals with Chinese in them. */
function literalsIn(code: string): Literal[] {
  if (!/[\u4e00-\u9fff]|\\u[4-9][0-9a-f]{3}/i.test(code)) return []
  const literals: Literal[] = []
  for (const match of code.matchAll(literal)) {
    const raw = match[1] ?? match[2] ?? ''
    if (raw.length < 8 || !/[\u4e00-\u9fff]|\\u[4-9]/i.test(raw)) continue
    const text = unescaped(raw)
    if (chineseIn(text) < 6) continue
    const key = keyBehind.exec(code.slice(Math.max(0, match.index - 60), match.index))?.[0] ?? ''
    literals.push({ key, text })
    if (literals.length >= 2000) break
  }
  return literals
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: ' ', b: '', f: '', v: '' }

function unescaped(raw: string): string {
  return raw.replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/g, (_, unicode, byte, other) => {
    if (unicode !== undefined || byte !== undefined)
      return String.fromCharCode(Number.parseInt(unicode ?? byte, 16))
    return escapes[other] ?? other
  })
}

function chineseIn(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x4e00 && unit <= 0x9fff) count++
  }
  return count
}

/** Plain text as paragraphs; markup as it is. */
export function asHtml(text: string): string {
  const markup = /<(?:p|div|br|span|section)\b/i.test(text)
    ? text
    : /&lt;(?:p|div|br)/i.test(text)
      ? unmask(text)
      : null
  if (markup !== null) return `<div>${markup}</div>`
  const paragraphs = text.split(/\n+/).map((line) => `<p>${line.replaceAll('<', '&lt;')}</p>`)
  return `<div>${paragraphs.join('')}</div>`
}

function unmask(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
