import type { RoleName } from '@jianbao/record'
import { characterTable, firstWhere, isIn, type Span, type TextWords } from '@jianbao/text'
import { codeUnits } from '../../scan/code-units.js'
import { visitor } from '../../scan/text-marks.js'
import { OPENS_TITLE } from '../../scan/word-openings.js'
import { BARE, modifiedStart, positionStart } from './title-start.js'
import { type TitleWord, titleAt } from './title-table.js'

/** A position, label or form of address as it stands in the text. */
export interface Title extends Span {
  readonly words: string
  readonly kind: TitleWord['kind']
  readonly role: RoleName
  /** Where the word of the table begins, after its modifiers. */
  readonly headStart: number
}

/** 律师事务所, 教师节, 总统府, 记者会: the title only begins the name of a thing. */
const NAMES_A_THING =
  /^(?:事务所|会(?![长议面见晤谈同师])|[大支总中分]队|协会|学会|公会|工会|大会|会议|团队?[^队]|组(?!长)|部(?!长)|处(?!长)|室|楼(?![\u4e00-\u9fff]{1,2}(?:说|称|表示|介绍|告诉|认为|[,，、]))|费(?=[用收率由为及和高低上]|[^\u4e00-\u9fff]|$)|证|法(?=[^\u4e00-\u9fff]|[修规第草实的和与等中及对案条律定施颁明]|$)|制|节|站(?!长)|所(?!长)|府|级|职(?!务)|奖|函|局|厅|署|岗|席(?=[^\u4e00-\u9fff]|[位次上的为由及和与总]|$)|台|热线|资格|学院|大学|学校|培训|考试|候选|选举|夫人|办公|助理|秘书|协议|准则|队(?!长)|群体?|界|行业|市场|价|榜|名额|名单|标准|身份|家属|事件|案|委员会|小组|公约|关系(?![户到好密])|权益|体验(?!到))/u
const THING_REACH = 6
/** What its words begin with: most places are told by it. */
const opensThing = characterTable(
  '事会大支总中分协学公工团组部处室楼费证法制节站所府级职奖函局厅署岗席台热资培考候选夫办助秘准队群界行市价榜名标身家案委小关权体',
)

const namesThing = (text: string, end: number): boolean =>
  isIn(opensThing, text, end) && NAMES_A_THING.test(text.slice(end, end + THING_REACH))

/** 安装工|程师, 操作手|册, 业主委|员会: by the last character of a title, what makes another word with it. */
const GOES_ON: ReadonlyMap<string, string> = new Map([
  ['工', '程人作艺序具地厂种业会资商伤'],
  ['手', '机术段续法工里中下指册势表脚'],
  ['生', '产活命物态意存前日涯'],
  ['兵', '器力役团种'],
  ['师', '范傅资'],
  ['委', '员'],
  ['主', '编'],
])

const mayGoOn = characterTable([...GOES_ON.keys()])
const goesOn = (text: string, end: number): boolean =>
  isIn(mayGoOn, text, end - 1) &&
  end < text.length &&
  GOES_ON.get(text.charAt(end - 1))?.includes(text.charAt(end)) === true

/** 附中|校长, 养老|总裁: an office whose first character a rank or a title before it takes. */
const takesFirst = (text: string, end: number): boolean =>
  (isIn(schools, text, end - 1) && isIn(heads, text, end) && !isIn(officers, text, end + 1)) ||
  (isIn(chiefs, text, end - 1) && isIn(ofChiefs, text, end)) ||
  (isIn(deputies, text, end - 1) && isIn(ofDeputies, text, end))
const schools = characterTable('校')
const heads = characterTable('长')
const officers = characterTable('官')
const chiefs = characterTable('总')
const ofChiefs = characterTable('裁经监编')
/** 市人大|副主任, 师大|副校长: no 大副. */
const deputies = characterTable('副')
const ofDeputies = characterTable('主书秘委会校院教研所处局厅部总司站科馆台社行省市县')

/** 国民|党主席, 香港|海关关长: an office whose first word ends the name of what it is of. */
const endsHouse = (text: string, at: number): boolean =>
  (text[at] === '党' &&
    text[at + 1] === '主' &&
    isIn(parties, text, at - 1) &&
    !/政|在野|反对/u.test(text.slice(Math.max(0, at - 2), at))) ||
  (text[at] === '海' && text[at + 1] === '关' && /[\u4e00-\u9fff]/u.test(text[at - 1] ?? ''))
const parties = characterTable('民主步和工守由会新盟绿结联产明大义展立兴命众动一族')

/** 王力|被|告上法庭, 被|告知: no 被告. */
const isPassive = (text: string, at: number, end: number): boolean =>
  isIn(passives, text, at) && TELLS.test(text.slice(at, end + 3))
const passives = characterTable('被')
const TELLS = /^被告(?:知(?!道)|诉(?![称讼状辩])|[上到]了?法)/u

/** What a place is to the titles of a text; bits, so that a scanner asks one byte. */
export const COVERED = 1
export const TITLE_END = 2
/** A title's word begins here or a little after. */
const TITLE_NEAR = 4
/** A title begins here, as far as the table knows its modifiers. */
export const TITLE_START = 8
const NEAR = 8
const HAN = /^[\u4e00-\u9fff]*$/u

/** The titles of a text. Where one begins among the words before it is found out only for those asked for. */
export interface Titles {
  /** Those of more than the bare word 人员, in order, without overlaps. */
  readonly all: () => Title[]
  /** The bare word too, and the same list at every call: for those who ask first what stands behind. */
  readonly found: readonly Title[]
  readonly endingAt: (at: number) => Title | undefined
  readonly startingAt: (at: number) => Title | undefined
  /** The same where the table alone, without the words around, says that it begins there. */
  readonly nearAt: (at: number) => Title | undefined
  /** The first one that begins in a stretch. */
  readonly firstIn: (from: number, to: number) => Title | undefined
  /** For each place of the text its bits. */
  readonly marks: Uint8Array
}

/** Every title of a text: the longest word of the table, with what modifies it. */
export function findTitles(text: string, words: TextWords): Titles {
  const units = codeUnits(text)
  const next = visitor(text, OPENS_TITLE)
  const source = { text, words }
  const titles: FoundTitle[] = []
  // Not in room kept from text to text: several texts are read side by side.
  const marks = new Uint8Array(text.length + 1)
  let floor = 0
  for (let at = next(0); at < text.length; at = next(at + 1)) {
    const head = titleAt(units, at)
    if (
      !head ||
      endsHouse(text, at) ||
      isPassive(text, at, head.end) ||
      namesThing(text, head.end) ||
      goesOn(text, head.end) ||
      takesFirst(text, head.end)
    )
      continue
    const { end, word } = head
    const title = new FoundTitle(source, word, at, end, floor)
    titles.push(title)
    mark(marks, title, floor)
    floor = end
    at = end - 1
  }
  return lookup(text, titles, marks)
}

function mark(marks: Uint8Array, { nearStart, headStart, end }: FoundTitle, floor: number): void {
  marks[nearStart] = (marks[nearStart] ?? 0) | TITLE_START
  for (let place = Math.max(floor, headStart - NEAR); place <= headStart; place++)
    marks[place] = (marks[place] ?? 0) | TITLE_NEAR
  for (let place = headStart; place < end; place++) marks[place] = (marks[place] ?? 0) | COVERED
  marks[end] = (marks[end] ?? 0) | TITLE_END
}

interface Source {
  readonly text: string
  readonly words: TextWords
}

/** A title that finds out where it begins among the words before it when it is asked. */
class FoundTitle implements Title {
  readonly headStart: number
  readonly end: number
  /** Where the modifiers begin that the table knows. */
  readonly nearStart: number
  readonly #source: Source
  readonly #word: TitleWord
  readonly #floor: number
  #start = UNKNOWN

  constructor(source: Source, word: TitleWord, headStart: number, end: number, floor: number) {
    this.headStart = headStart
    this.end = end
    this.nearStart = word.kind === 'position' ? modifiedStart(source.text, headStart, floor) : headStart
    this.#source = source
    this.#word = word
    this.#floor = floor
  }

  get kind(): TitleWord['kind'] {
    return this.#word.kind
  }

  get role(): RoleName {
    return this.#word.role
  }

  get start(): number {
    if (this.#start === UNKNOWN)
      this.#start = this.kind === 'position' ? this.#positionStart() : this.headStart
    return this.#start
  }

  #positionStart(): number {
    const { text, words } = this.#source
    return positionStart(text, this.headStart, this.end, this.#floor, words)
  }

  get words(): string {
    return this.#source.text.slice(this.start, this.end)
  }
}

const UNKNOWN = -1
const opensBare = characterTable(BARE.charAt(0))

function lookup(text: string, titles: readonly FoundTitle[], marks: Uint8Array): Titles {
  const says = (title: Title | undefined): title is Title =>
    title !== undefined && (!isIn(opensBare, text, title.headStart) || title.words !== BARE)
  const startingAt = (at: number): Title | undefined => {
    if (((marks[at] ?? 0) & TITLE_NEAR) === 0) return undefined
    const title = titles[firstHead(titles, at)]
    if (!title || title.nearStart < at) return undefined
    if (title.nearStart === at)
      return says(title)
        ? {
            kind: title.kind,
            role: title.role,
            headStart: title.headStart,
            end: title.end,
            start: at,
            words: text.slice(at, title.end),
          }
        : undefined
    return HAN.test(text.slice(at, title.headStart)) && title.start === at && says(title) ? title : undefined
  }
  const firstIn = (from: number, to: number): Title | undefined => {
    for (let i = firstHead(titles, from); i < titles.length; i++) {
      const title = titles[i]
      if (!title || title.headStart >= to + NEAR) return undefined
      if (title.start >= from && says(title)) return title.start < to ? title : undefined
    }
    return undefined
  }
  const endingAt = (at: number): Title | undefined => {
    const title = ((marks[at] ?? 0) & TITLE_END) === 0 ? undefined : titles[firstHead(titles, at) - 1]
    return says(title) ? title : undefined
  }
  const nearAt = (at: number): Title | undefined => {
    const title = ((marks[at] ?? 0) & TITLE_START) === 0 ? undefined : startingAt(at)
    return title
  }
  return { all: () => titles.filter(says), found: titles, endingAt, startingAt, nearAt, firstIn, marks }
}

/** The index of the first title whose word begins at a place or after it. */
const firstHead = (titles: readonly Title[], at: number): number =>
  firstWhere(titles, ({ headStart }) => headStart >= at)
