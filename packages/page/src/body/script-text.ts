import { withoutFlight } from './flight-rows.js'
import { chineseIn, literalsIn } from './script-literals.js'

const fewestCharacters = 40

/**
 * What code holds of running Chinese text: each long string of a page's state, and for every name the strings kept
 * under it joined (a gallery's captions, a list of paragraphs), as HTML.
 */
export function codeTexts(codes: readonly string[]): string[] {
  const byKey = new Map<string, Set<string>>()
  const texts: string[] = []
  for (const code of withoutFlight(codes)) {
    for (const { key, text } of literalsIn(code)) {
      if (chineseIn(text) >= fewestCharacters) texts.push(asHtml(text))
      const same = byKey.get(key)
      if (same === undefined) byKey.set(key, new Set([text]))
      else same.add(text)
    }
  }
  for (const [key, group] of byKey)
    if (key !== '' && group.size > 1) texts.push([...group].map(asHtml).join(''))
  return texts
}

/** Plain text as paragraphs; markup as it is. */
export function asHtml(text: string): string {
  const markup = /<(?:p|div|br|span|section)\b/i.test(text)
    ? text
    : /&lt;(?:p|div|br|span|section)\b/i.test(text)
      ? unmasked(text)
      : null
  if (markup !== null) return `<div>${markup}</div>`
  const paragraphs = text.split(/\n+/).map((line) => `<p>${line.replaceAll('<', '&lt;')}</p>`)
  return `<div>${paragraphs.join('')}</div>`
}

function unmasked(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
