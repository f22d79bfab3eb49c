// Whether words about a penalty tell what a court gave, or what the law says, somebody asks for or could follow.

const LAW =
  /(?:[年月]以[上下内]|并处或者?单处|或者(?:拘役|管制|单处)|法定刑|量刑(?:幅度|标准|区间)|刑法[^。]{0,30}规定|规定[^。]{0,30}处[^。]{0,10}徒刑|的[,，]处)/u
const PROPOSED =
  /(?<!采纳[^,，。]{0,12})建议|求刑|求处|最高(?:可|会|刑|将|处|判)|可(?:以|能|被)?判|可处|可被|可获|面临|恐|或将|应当?(?:判处|处以)|要求(?:法院)?(?:判处|重判)|请求|如果|若|一旦|起刑|可能|拟判|会被判|将被判|预计|不超过|假如|主张判|呼吁/gu
const GIVEN = /法院|法庭|宣判|判决(?!书)|获刑|(?<![可会将须应恐])被判|一审|二审|终审|裁定|当庭|法官/gu
const NOT_GIVEN =
  /(?:不(?!服)|未(?!遂|成年)|没有?|免除?|免予|免于|而非|逃过|避免|撤销|撤回|推翻|废除|取消|反对|争议)[^,，。]{0,4}$/u
const VERDICT =
  /判|被处|单处|各处(?=[\d一二两三四五六七八九十])|[,，]应?处(?=有期徒刑|无期徒刑|拘役|罚金|死刑)|承认[^。]{0,30}罚款|处以|获刑|囚|领刑|执行|处刑|入狱|监禁|刑期[增减加改]|(?<![捕查抓渔截缴收])获(?![物取得利救悉])/u

/** 罚款2500令吉或坐牢4个月, 或以监禁8个月替代: what follows where the fine is not paid. */
const INSTEAD_OF_A_FINE = /罚[款金][^,，。；;]{1,14}[,，]?或者?(?:以|须)?$/u
const INSTEAD = /^[^,，。；;]{2,14}(?:取代|替代|代替)/u
const INSTEAD_REACH = 20
/** 以监禁7个月为量刑起点, 量刑起点为7个月: from where a court reckons. */
const RECKONED_FROM = /起点(?:定|订)?(?:为|是|在)?(?:监禁)?$/u
const AS_START = /^[^,，。；;]{2,14}(?:作?为)(?:整体)?(?:量刑|判刑)?(?:起点|基准)/u
/** 最高被判处无期徒刑、最低被判处…: bounds over people who are not named. */
const EXTREME = /最[高低轻重长短](?:的|者)?(?:被|获)?(?:判处?)?$/u

/** Why a penalty at `at` of a sentence was not handed down; null where it was. */
export function notHandedDown(sentence: string, at: number): string | null {
  if (isAdministrativeFine(sentence, at)) return 'administrative fine'
  if (LAW.test(sentence.slice(rulingStart(sentence, at)))) return 'law text'
  if (!VERDICT.test(sentence)) return 'penalty without a verdict'
  const before = sentence.slice(0, at)
  const clause = before.slice(before.search(/[^,，；;]*$/u))
  if (NOT_GIVEN.test(clause.replace(/(?:判处|被判处?)$/u, ''))) return 'penalty not given'
  if (INSTEAD_OF_A_FINE.test(before) || INSTEAD.test(sentence.slice(at, at + INSTEAD_REACH)))
    return 'instead of a fine'
  if (RECKONED_FROM.test(before) || AS_START.test(sentence.slice(at, at + INSTEAD_REACH)))
    return 'starting point'
  if (EXTREME.test(clause)) return 'highest or lowest of several'
  const proposed = lastOf(PROPOSED, before)
  return proposed < 0 || proposed <= lastOf(GIVEN, before) ? null : 'proposal or possibility'
}

/** 依照刑法…之规定,判决如下: what follows is the ruling, no law. */
const rulingStart = (sentence: string, at: number): number =>
  Math.max(0, sentence.lastIndexOf('判决如下', at))

/** 曾被罚款2000元: courts give 罚金; 罚款 is theirs only beside 判 or another penalty. */
function isAdministrativeFine(sentence: string, at: number): boolean {
  const words = sentence.slice(at, at + 2)
  if (words !== '罚款' && !/^罚\d|^罚[一二三四五六七八九十百千万]/u.test(words)) return false
  return !OF_A_COURT.test(sentence.slice(Math.max(0, at - COURT_REACH), at))
}

const OF_A_COURT = /判|认罪|控罪|承认[^。]{2,20}$|囚|入狱|徒刑|拘役|监禁|感化|法院|法庭/u
const COURT_REACH = 24

/** Where the last match of a pattern begins; -1 where there is none. */
function lastOf(pattern: RegExp, words: string): number {
  let last = -1
  for (const match of words.matchAll(pattern)) last = match.index
  return last
}
