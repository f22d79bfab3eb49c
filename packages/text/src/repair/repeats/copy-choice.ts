import type { Run } from './repeated-runs.js'
import type { Unit } from './sentence-units.js'

const brokenOff = /(?:…|\.{3})[.…]*\s*(?:[[【（(]?[\p{Script=Han}]{2,4}[>》»]{0,2}[\]】）)]?\s?-?)?\s*$/u
/** How an article begins, and how none does: with words that lean on what was said before. */
const opensArticle =
  /^[【[]?(?:摘要|核心提示|核心提要|导读|導讀|导语|導語|编者按|編者按|本[报報][^，。]{0,12}[讯訊电電]|[^，。；\n]{1,24}(?:[日月讯訊][电電讯訊]|消息|[讯訊]\s|[报報][道導]\s))/u
const goesOnFromBefore =
  /^(?:[据據](?:了解|悉|介[绍紹])|此外|另外|同[时時]|与此同时|與此同時|[对對]此|其中|[随隨][后後]|但|不[过過]|而且|因此|所以|[他她它](?:[们們]|[说說]|表示|告[诉訴]|的)|[该該](?!行)|[这這]|上述|另[据據]|[经經]查|[记記]者(?:了解|看到|[发發][现現]|注意))/u

/** Whether the earlier of two copies goes: the more complete one stays, then the one that reads as the article. */
export function earlierCopyGoes(run: Run, units: readonly Unit[], text: string): boolean {
  const earlier = bodyOf(run.earlier, units, text)
  const later = bodyOf(run.later, units, text)
  const more = lettersOf(later) - lettersOf(earlier)
  if (more !== 0) return more > 0
  if (brokenOff.test(earlier) !== brokenOff.test(later)) return brokenOff.test(earlier)
  const paragraphs = paragraphsOf(run.later, units) - paragraphsOf(run.earlier, units)
  return paragraphs > 0 || (paragraphs === 0 && lacksLead(run, units, text))
}

/** All that stands from a copy's first to its last sentence, what the other copy lacks included. */
function bodyOf(copy: readonly number[], units: readonly Unit[], text: string): string {
  return text.slice(units[copy[0] ?? 0]?.start, units[copy.at(-1) ?? 0]?.end)
}

const lettersOf = (body: string) => body.replace(brokenOff, '').replace(/\s+/gu, '').length
const paragraphsOf = (copy: readonly number[], units: readonly Unit[]) =>
  new Set(copy.map((unit) => units[unit]?.paragraph)).size

// The text begins in the middle, and the article's first sentence stands only before the second copy.
function lacksLead(run: Run, units: readonly Unit[], text: string): boolean {
  const first = run.earlier[0] ?? 0
  const from = (run.earlier.at(-1) ?? 0) + 1
  const lead = from < (run.later[0] ?? 0) ? units[from] : undefined
  if (first !== 0 || lead === undefined || run.later.at(-1) !== units.length - 1) return false
  const beginning = (unit: Unit | undefined) => text.slice(unit?.start, unit?.end).trimStart()
  return opensArticle.test(beginning(lead)) || goesOnFromBefore.test(beginning(units[first]))
}
