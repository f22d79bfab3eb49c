import { characterTable, holdsAny, isIn, type Span, surnameCost } from '@jianbao/text'
import type { Scene } from '../link.js'
import type { NameMention } from '../names/find-names.js'
import type { Title } from '../titles/find-titles.js'

/** Paragraphs that open like 一、 or 2. or 案例三: each tells its own case with its own 李某. */
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．)）]|[(（][一二三四五六七八九十\d]{1,3}[)）]|(?:典型)?案例[一二三四五六七八九十\d]{1,3})/u
const CASES_AT_LEAST = 2

/** For each mention a key; mentions with one key are one person. */
export function personKeys(scene: Scene): string[] {
  let scopes: ((at: number) => number) | undefined
  const scopeAt = (at: number): number => {
    scopes ??= numberedScopes(scene.text)
    return scopes(at)
  }
  const introduced = introductions(scene.mentions)
  const parts = partsOfNames(scene.mentions)
  const bearers = scene.mentions.some(isOfBearer) ? new Bearers() : null
  const keys: string[] = []
  const aliases = new Map<string, string>()
  scene.mentions.forEach((mention, at) => {
    const full = isAlias(scene.text, scene.mentions[at - 1], mention) ? keys[at - 1] : undefined
    if (full !== undefined) aliases.set(mention.name, full)
    keys.push((aliases.size > 0 ? aliases.get(mention.name) : undefined) ?? keyOf(mention))
  })
  return keys

  /** 简同学, where the text speaks of 简姓大学生. */
  function ofIntroduced({ name }: NameMention, { kind, words }: Title): string | undefined {
    return kind === 'address' ? introduced.get(name.slice(0, name.length - words.length)) : undefined
  }

  function keyOf(mention: NameMention): string {
    const scope = mention.name.includes('某') ? `#${scopeAt(mention.start)}` : ''
    if (mention.title !== null)
      return (
        bearers?.of(mention, mention.title) ?? ofIntroduced(mention, mention.title) ?? mention.name + scope
      )
    const familiar = familiarOf(mention)
    const called = familiar === undefined ? undefined : bearers?.only(familiar)
    if (called !== undefined) return called
    if (!mention.masked) bearers?.add(scene, mention)
    else if (bearers && MASKED.test(mention.name)) bearers.addTitled(scene, mention, mention.name + scope)
    const short = introduced.size > 0 && mention.name.length === SHORT && SHORT_FORM.test(mention.name)
    const full = short ? introduced.get(mention.name.slice(0, 1)) : undefined
    return (full ?? (parts.size > 0 ? parts.get(mention.name) : undefined) ?? mention.name) + scope
  }
}

/** Whether a mention may stand for somebody named before it. */
const isOfBearer = (mention: NameMention): boolean =>
  mention.title !== null || familiarOf(mention) !== undefined

/** 苏 of 老苏. */
const familiarOf = ({ name }: NameMention): string | undefined =>
  name.length === SHORT && isIn(familiars, name, 0) ? FAMILIAR.exec(name)?.[1] : undefined

/** 陈淑华(陈太): what the one named right before is called. */
function isAlias(
  text: string,
  before: NameMention | undefined,
  { name, start, end, title }: NameMention,
): boolean {
  if (before?.end !== start - 1 || !/[(（]/u.test(text[start - 1] ?? '')) return false
  if (!/[)）]/u.test(text[end] ?? '') || before.name.slice(0, 1) !== name.slice(0, 1)) return false
  return title !== null || (name.length === 2 && ADDRESSED.test(name))
}

const ADDRESSED = /[太生姐哥叔伯姨嫂总董工]$/u

/** 陈姓男子, by his surname: the text may call him 陈男 before it and after. */
function introductions(mentions: readonly NameMention[]): ReadonlyMap<string, string> {
  const introduced = new Map<string, string>()
  for (const { name } of mentions) {
    if (name.charCodeAt(1) !== FAMILY && name.charCodeAt(0) !== FAMILY) continue
    const [, before, behind] = INTRODUCTION.exec(name) ?? []
    const surname = before ?? behind
    if (surname !== undefined) introduced.set(surname, name)
  }
  return introduced
}

/** The full name that a part of it stands for: 门德斯 of 卡洛斯·门德斯. A part of two names stands for neither. */
export function partsOfNames(mentions: readonly NameMention[]): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  const shared = new Set<string>()
  for (const { name } of mentions) {
    if (!holdsAny(dots, name, 0, name.length) || !DOT.test(name)) continue
    const pieces = name.split(DOT)
    for (const piece of pieces) {
      if (piece.length < 2) continue
      if (parts.has(piece) && parts.get(piece) !== name) shared.add(piece)
      parts.set(piece, name)
    }
  }
  for (const piece of shared) parts.delete(piece)
  return parts
}

/** 罗伯特·汉森, 罗伯特-汉森, 罗伯特 汉森 */
const DOT = /[·•‧・﹒?-] ?|(?<=[\u4e00-\u9fff])[. ](?=[\u4e00-\u9fff])/u
const dots = characterTable('·•‧・﹒?-. ')

/** 陈姓男子, whom the text then calls 陈男. */
const INTRODUCTION = /^(?:([\u4e00-\u9fff])姓|姓([\u4e00-\u9fff]))/u
const MASKED = /^[\u4e00-\u9fff]某某?$/u
const FAMILY = '姓'.charCodeAt(0)
/** 老苏, after 苏长河 was named. */
const FAMILIAR = /^[老小阿]([\u4e00-\u9fff])$/u
const familiars = characterTable('老小阿')
const SHORT_FORM = /^[\u4e00-\u9fff][男女嫌妇翁]$/u
/** Both have two characters. */
const SHORT = 2

/** The full names so far by surname: who is meant by 朱庭长. */
class Bearers {
  readonly #names = new Map<string, Set<string>>()
  readonly #titled = new Map<string, string>()

  add({ text, titles }: Scene, { name, start, end }: NameMention): void {
    const surname = surnameOfFull(name)
    const known = this.#names.get(surname)
    if (known) known.add(name)
    else this.#names.set(surname, new Set([name]))
    this.addTitled({ text, titles }, { start, end }, name, surname)
  }

  /** 局长曾某, by whose title he is meant alone: many of one surname stand in a case. */
  addTitled(
    { text, titles }: Pick<Scene, 'text' | 'titles'>,
    { start, end }: Span,
    key: string,
    surname = text.slice(start, start + 1),
  ): void {
    const beside = titles.endingAt(start) ?? titles.nearAt(end)
    if (beside?.kind === 'position') this.#titled.set(surname + text.slice(beside.end - 2, beside.end), key)
  }

  /** The one full name with a surname, where there is only one. */
  only(surname: string): string | undefined {
    const names = this.#names.get(surname)
    return names?.size === 1 ? [...names][0] : undefined
  }

  /** The last one with the surname and title; else the only one with the surname. */
  of({ name }: NameMention, title: Title): string | undefined {
    const surname = name.slice(0, name.length - title.words.length)
    const titled = this.#titled.get(surname + title.words.slice(-2))
    if (titled !== undefined) return titled
    return this.only(surname)
  }
}

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
  let [known, scope] = [0, 0]
  return (place) => {
    if (place < known) [known, scope] = [0, 0]
    while (scope < starts.length && (starts[scope] ?? place + 1) <= place) scope++
    known = place
    return scope
  }
}
