import type { NameMention } from './find-names.js'
import type { Scene } from './links.js'
import { surnameCost } from './name-tables.js'

/** Paragraphs that open like 一、 or 2. or 案例三: each tells its own case with its own 李某. */
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．)）]|[(（][一二三四五六七八九十\d]{1,3}[)）]|(?:典型)?案例[一二三四五六七八九十\d]{1,3})/u
const CASES_AT_LEAST = 2

/** For each mention a key; mentions with one key are one person. */
export function personKeys(scene: Scene): string[] {
  const scopeAt = numberedScopes(scene.text)
  const full = scene.mentions.filter(({ title, masked }) => title === null && !masked)
  return scene.mentions.map((mention) => {
    const scope = /某/u.test(mention.name) ? `#${scopeAt(mention.start)}` : ''
    if (mention.title === null) return (introduced(mention, scene.mentions) ?? mention.name) + scope
    return bearer(scene, mention, full)?.name ?? mention.name + scope
  })
}

/** 陈男 is the 陈姓男子 who stands before. */
function introduced({ name, start }: NameMention, all: readonly NameMention[]): string | null {
  if (name.length !== 2 || !/[男女嫌妇翁]$/u.test(name)) return null
  const whole = all.find((other) => other.start < start && other.name.startsWith(`${name.slice(0, 1)}姓`))
  return whole?.name ?? null
}

/** The person whose full name is known and who is called 朱庭长 here: the last one before with the surname and title. */
function bearer(
  { text, titleEnds, titleStarts }: Scene,
  mention: NameMention,
  full: readonly NameMention[],
): NameMention | null {
  const surname = surnameOf(mention.name, mention.title?.words.length ?? 0)
  const sharing = full.filter(({ name }) => name.startsWith(surname) && surnameOfFull(name) === surname)
  const titled = sharing.filter(({ start, end }) => {
    const beside = titleEnds.get(start) ?? titleStarts.get(end)
    return beside !== undefined && sameTitle(beside.words, mention.title?.words ?? '')
  })
  const names = new Set(sharing.map(({ name }) => name))
  const candidates = titled.length > 0 ? titled : names.size === 1 && text !== '' ? sharing : []
  const earlier = candidates.filter(({ start }) => start < mention.start)
  return earlier.at(-1) ?? null
}

const sameTitle = (a: string, b: string): boolean => a.endsWith(b.slice(-2)) || b.endsWith(a.slice(-2))

const surnameOf = (name: string, title: number): string => name.slice(0, name.length - title)

function surnameOfFull(name: string): string {
  return name.length > 2 && surnameCost(name.slice(0, 2)) !== undefined ? name.slice(0, 2) : name.slice(0, 1)
}

/** A function that gives the number of the case a place belongs to; 0 where the text is not a list of cases. */
function numberedScopes(text: string): (at: number) => number {
  const starts: number[] = []
  let at = 0
  for (const line of text.split('\n')) {
    if (NUMBERED.test(line.trimStart())) starts.push(at)
    at += line.length + 1
  }
  if (starts.length < CASES_AT_LEAST) return () => 0
  return (place) => starts.findLastIndex((start) => start <= place) + 1
}
