import { characterTable, isIn, type Span } from '@jianbao/text'
import { commas, openingBrackets, possessive } from '../../scan/shared-tables.js'
import {
  type Link,
  lineStart,
  linkOf,
  NO_LINK,
  type Position,
  type Scene,
  TITLES_IN_ROW,
  WINDOW,
} from '../link.js'
import type { NameMention } from '../names/find-names.js'
import { houseIn } from '../organizations/employers.js'
import { endsAsOrganization } from '../organizations/institution-words.js'
import { organizationBefore } from '../organizations/organizations.js'
import type { Title } from '../titles/find-titles.js'
import { isGapBefore } from './links-before.js'

const clauseEnds = characterTable(',，。！？；!?;\n')
const COPULA =
  /^(?:。(?=现任|现为|曾任|历任)|[,，])?(?:同志|先生|女士)?(?:[也亦还又则都均便就即正乃既曾已新刚]|曾经|已经|正式|先后|日前|近日|目前|同时|后来|此前|随后|一直|今年\d{2}岁[,，]?|[于从自]?(?:19|20)\d{2}年(?:\d{1,2}月)?(?:起|开始|至今|以来|后)?(?:先后|正式)?)?(?:是|为(?![救了止帮此何]|什么)|系|成为|(?:利用|在)(?:其)?(?:先后)?(?:担任|任(?!职))|(?:[现曾时原出就升获调改转接继兼连续荣历卸辞履]任|现为|原为|原系|原是|本是|担任|辞去|任职|作为|身为|当选|当上|做|当)(?:了|着|过)?(?:为)?|任(?!何|由|凭|务|性|意|教)|[被获受](?<agent>[^,，。]{0,12}?)(?:任命|委任|委派|推选|推举|选举|聘任|聘请|聘|提名|提拔|擢升|晋升|提升|选)(?:为|担任)|晋升为|升为|的(?:真实)?(?:职业|身份)(?:是|为))/u
/** (化名), 男,1985年出生,汉族: what stands between a name and the verb that says what the person is. */
const DETAILS =
  /^(?:同志|先生|女士)?(?:[(（](?:化名|男|女|\d{2}岁|[A-Za-z][A-Za-z .,，·'’\d－–-]{1,48}|(?:1[5-9]|20)\d{2}年?[—－–-][\d年]{0,6})[)）])?(?:\d{4}年[^,，。]{0,6}(?:生于|出生)[^,，。]{0,10}(?=[,，]))?(?:[,，、](?:男|女|汉族|[^,，。]{1,5}族|[^,，。]{1,9}(?:出生|岁|生|文化|学历|学位|党员|籍)|无党派|[^,，。]{2,6}人)(?=[,，])){0,7}/u
/** 姓宋(65岁)的士司机. */
const AGE_IN_BRACKETS = /^[(（](?:\d{1,3}岁|[A-Z][A-Za-z .·'-]{1,40})[)）]/u

/** 江州大学「王力」|博士. */
const closesName = characterTable('」』”')
const opensName = characterTable('「『“')
/** (某人/编译). */
const slashes = characterTable('/／╱')
/** What the patterns above begin with: most names are followed by none of it. */
const opensDetails = characterTable('0123456789同先女(（,，、')
const opensCopula = characterTable(
  '。,，均都是为系成现曾时原担出任就作身当利在同先女也亦还又则便即正乃既已新刚日近今目后此随一升获调改转接继兼连续荣历卸辞履本做被受晋的于从自12',
)

/** 免去|王力的局长职务. */
const RELIEVED = /(?:免去|罢免|撤销|解除|免除|撤去)$/u

/** What stands right after a name: 张三教授; in brackets: 张三(某公司经理); after 是, 任, 系. */
export function linkAfter(scene: Scene, mention: NameMention): Link {
  const { text, titles } = scene
  const { end } = mention
  const age = isIn(openingBrackets, text, end) ? AGE_IN_BRACKETS.exec(text.slice(end, end + WINDOW)) : null
  const quoted = isIn(closesName, text, end) && isIn(opensName, text, mention.start - 1) ? 1 : 0
  const beside = titles.nearAt(end + quoted + (age?.[0].length ?? 0))
  if (
    beside &&
    !isVerb(text, beside) &&
    !scene.nameStarts.has(beside.end) &&
    !(isGapBefore(text, beside.end) && scene.nameStarts.has(beside.end + 1))
  ) {
    if (beside.kind === 'label') return { labels: [beside.role], positions: [] }
    if (beside.kind === 'position')
      return { labels: [], positions: [besideOf(scene, beside, mention.start - quoted)] }
  }
  const slashed = isIn(slashes, text, end) ? titles.nearAt(end + 1) : undefined
  if (slashed?.role === 'editor' && CLOSED.test(text.slice(slashed.end, slashed.end + CLOSED_REACH)))
    return linkOf(slashed, null)
  if (isIn(possessive, text, end)) {
    const lead = text.slice(Math.max(0, mention.start - 2), mention.start)
    if (RELIEVED.test(lead)) return titleInClause(scene, end + 1, BARE_AT_MOST)
    if (NAMED.test(lead)) return whoIsNamed(scene, end + 1)
  }
  return linkFurther(scene, mention)
}

/** What a verb, brackets or a comma lead to behind a name. */
function linkFurther(scene: Scene, { start, end }: NameMention): Link {
  const { text } = scene
  const reach = end + WINDOW
  const details = isIn(opensDetails, text, end) ? (DETAILS.exec(text.slice(end, reach))?.[0].length ?? 0) : 0
  const copula = isIn(opensCopula, text, end + details) ? COPULA.exec(text.slice(end + details, reach)) : null
  if (copula) {
    const link = titleInClause(scene, end + details + copula[0].length, bareAfter(copula[0]))
    return copula.groups?.agent ? byAgent(scene, link, end + details, copula) : link
  }
  if (isIn(openingBrackets, text, end)) return titleInBrackets(scene, end + 1)
  if (isIn(commas, text, end + details)) return titleInClause(scene, end + details + 1, 0)
  return isIn(opensPlaceOfWork, text, end) ? worksAs(scene, end) : captioned(scene, start, end)
}

/** 王力|江州市建设局局长, which fills its line: the list of who came, the words below a picture. */
function captioned({ text, titles, index }: Scene, start: number, end: number): Link {
  if (start > 0 && text[start - 1] !== '\n') return NO_LINK
  let close = end
  while (close < text.length && close < end + WINDOW && !isIn(clauseEnds, text, close)) close++
  const title = close === text.length || text[close] === '\n' ? titles.endingAt(close) : undefined
  if (title?.kind !== 'position' || title.start <= end) return NO_LINK
  const organization = organizationBefore(text, title.start, index, end)
  return organization?.start === end ? linkOf(title, organization) : NO_LINK
}

/** 被|江州大学|聘为教授: whoever gives an office without an institution is what it is of. */
function byAgent({ text, index }: Scene, link: Link, from: number, copula: RegExpExecArray): Link {
  const agent = copula.groups?.agent ?? ''
  const end = from + copula[0].indexOf(agent) + agent.length
  const house = organizationBefore(text, end, index, from)
  if (house === null || !endsAsOrganization(text.slice(house.start, house.end))) return link
  const positions = link.positions.map((one) => ({ ...one, organization: one.organization ?? house }))
  return { labels: link.labels, positions }
}

/** 王力在一家工厂做|保安: what somebody works as, at a place told before the verb. */
const opensPlaceOfWork = characterTable('在于')
const WORKS_AS =
  /^[在于](?<place>[^,，。；;\n]{2,16}?)(?:当|做|担任|任)(?:了|过|起|上|着)?(?:[一两]?[名个位])?$/u

function worksAs(scene: Scene, end: number): Link {
  const { text } = scene
  const title = firstTitle(scene, end)
  const works = title?.kind === 'position' ? WORKS_AS.exec(text.slice(end, title.start)) : null
  if (!title || !works || !CLOSED.test(text.slice(title.end, title.end + CLOSED_REACH))) return NO_LINK
  const place = works.groups?.place ?? ''
  return linkOf(title, houseIn(scene, end + 1, end + 1 + place.length))
}

/** 王力|指挥乐团, 王力的|经纪人: a verb with its object, or one who is somebody to the person named. */
function isVerb(text: string, { words, end }: Title): boolean {
  if (OF_SOMEBODY.test(words)) return true
  if (OFFICES_FIRST.test(words)) return isIn(objectOpens, text, end)
  return (
    ALSO_VERBS.test(words) &&
    VERB_GOES_ON.test(text.slice(end, end + 1)) &&
    !SPEAKER.test(text.slice(end, end + 2))
  )
}

const OF_SOMEBODY =
  /^(?:的[哥姐]|经纪人|发言人|代言人|代理人|辩护人|辩护律师|保镖|保姆|粉丝|球迷|影迷|歌迷)$/u
const ALSO_VERBS =
  /^(?:指挥|代表|编辑|主演|策划|监制|摄影|审核|编译|监理|解说|翻译|销售|保安|候补|代理|客服|执导|中场|前锋|后卫)$/u
/** 王力导演|希望, 王力主编|的《江州史》: verbs only with what a verb alone takes behind them. */
const OFFICES_FIRST = /^(?:导演|主编|领队|裁判)$/u
/** 导演《春江》, 裁判了三场比赛, 主编过两部书. */
const objectOpens = characterTable('《“「『了过着起')
const VERB_GOES_ON = /^[\u4e00-\u9fff《“]/u
const SPEAKER = /^(?:说|称|表示|介绍|告诉|认为|指出|透露|也|在|则|还|就|对|与|和|向|将|曾|于)/u

/** 名叫|王力|的司机. */
const NAMED = /(?:叫|名为|叫做)$/u

function whoIsNamed({ titles }: Scene, from: number): Link {
  const title = titles.nearAt(from)
  return title ? linkOf(title, null) : NO_LINK
}

function positionOf(scene: Scene, title: Title, from: number): Position {
  const organization = organizationBefore(scene.text, from, scene.index, lineStart(scene.text, from))
  return { words: title.words, role: title.role, organization, start: title.start }
}

function besideOf(scene: Scene, title: Title, from: number): Position {
  const position = positionOf(scene, title, from)
  return { ...position, organization: position.organization ?? houseInBrackets(scene, title.end) }
}

/** A title that fills a clause to its end, with nothing but its organisation before it. */
function titleInClause(scene: Scene, from: number, most: number): Link {
  const title = firstTitle(scene, from)
  if (!title || scene.nameStarts.has(title.end)) return NO_LINK
  const { text, index } = scene
  if (!CLOSED.test(text.slice(title.end, title.end + CLOSED_REACH))) return NO_LINK
  if (title.kind !== 'position') return linkOf(title, null)
  const organization = listedBefore(scene, organizationBefore(text, title.start, index, from), from)
  const bare = text.slice(from, organization?.start ?? title.start).trim()
  return (
    most > 0
      ? bare.length < (bare.endsWith('的') ? most : BARE_AT_MOST)
      : bare === '' || THIS_ONE.test(bare)
  )
    ? linkOf(withOffices(scene, title), organization)
    : NO_LINK
}

const BARE_AT_MOST = 12
/** 担任|在江州举行的第三届歌手大赛的|评委: an office is given, while 是 may have anybody behind it. */
const LONGEST_BARE = 28
const bareAfter = (copula: string): number => (GIVES.test(copula) ? LONGEST_BARE : BARE_AT_MOST)
const GIVES = /(?:任|当选|聘请?为|选为|聘)$/u
/** 王力，这位|江州队队长，. */
const THIS_ONE = /^[这那][位个名]$/u

/** 任江州大学、|南山大学的教授: the institutions of a list of which somebody holds one office, back to where the clause begins. */
function listedBefore({ text, index }: Scene, last: Span | null, from: number): Span | null {
  let start = last?.start ?? from
  for (let taken = 0; last && taken < INSTITUTIONS_AT_MOST && isIn(enumerates, text, start - 1); taken++) {
    const before = start - 1 > from ? organizationBefore(text, start - 1, index, from) : null
    if (before?.end !== start - 1 || !endsAsOrganization(text.slice(before.start, before.end))) break
    start = before.start
  }
  return last && { start, end: last.end }
}

const INSTITUTIONS_AT_MOST = 5
const enumerates = characterTable('、')

/** 党委书记、董事长兼总经理, 总导演及监制: the offices that one title goes on with. */
function withOffices({ text, titles }: Scene, title: Title): Title {
  let end = title.end
  for (let taken = 0; taken < TITLES_IN_ROW && /[、兼及]/u.test(text[end] ?? ''); taken++) {
    const next = titles.nearAt(end + 1)
    if (next?.kind !== 'position') break
    end = next.end
  }
  const { kind, role, headStart, start } = title
  return { kind, role, headStart, start, end, words: text.slice(start, end) }
}

const CLOSED =
  /^(?:[,，。；;、)）\n"”」]|$|之一|兼|期间|职务|一职|多年|的?[\d一二两三四五六七八九十]{1,2}[多余]?[年个]|的?几年|的[职便期])/u

const CLOSED_REACH = 6

/** The first title of a clause that has no name or comma before it. */
function firstTitle({ text, nameStarts, titles }: Scene, from: number): Title | null {
  const title = titles.firstIn(from, Math.min(text.length, from + WINDOW))
  if (!title) return null
  for (let at = from; at < title.start; at++)
    if (isIn(clauseEnds, text, at) || nameStarts.has(at)) return null
  return title
}

/** (江州大学教授、博士生导师): the first office that the brackets open with, alone or with its institution; else the last. */
function titleInBrackets(scene: Scene, from: number): Link {
  const { text, titles, index } = scene
  const close = from + text.slice(from, from + WINDOW).search(/[)）]/u)
  if (close < from) return NO_LINK
  const title = titles.endingAt(close)
  const first = titles.firstIn(from, close)
  if (first?.kind === 'position' && first.end < close && isIn(listMarks, text, first.end)) {
    const organization = organizationBefore(text, first.start, index, from)
    const led = text.slice(from, organization?.start ?? first.start)
    const opens = led === '' || TENSE.test(led)
    if (opens && (organization !== null || title === undefined))
      return linkOf(withOffices(scene, first), organization)
  }
  if (!title || title.start < from) return NO_LINK
  return linkOf(title, organizationBefore(text, title.start, index, from))
}

/** (原|江州市市长、市委书记): when the offices were held. */
const TENSE = /^(?:[原前现]|[曾历现原]任)$/u
const listMarks = characterTable('、,，;；')

/** 王力教授|(江州大学材料系): the institution that brackets hold and nothing else. */
function houseInBrackets(scene: Scene, at: number): Span | null {
  if (!isIn(openingBrackets, scene.text, at)) return null
  const close = scene.text.slice(at, at + WINDOW).search(/[)）]/u)
  return close < 0 ? null : houseIn(scene, at + 1, at + close)
}
