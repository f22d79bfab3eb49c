import { characterTable, holdsAny, isIn, type Span } from '@jianbao/text'

// Whom a court sentences or finds guilty, where the words for it stand farther off than a predicate.

/** No clause that tells a sentence is longer, in characters. */
const REACH = 60
const LEAD = 24
const signs = characterTable('判刑罪役狱牢监')
/** Whatever the patterns below find ahead of a name holds one of these, before the sentence's end. */
const ANY_SIGN = '判刑罪役年制缓狱牢监'
const SENTENCE_ENDS = '。；;\n'
const sentenceEnds = characterTable(SENTENCE_ENDS)
const signOrEnd = characterTable(ANY_SIGN + SENTENCE_ENDS)

/** 判处操作工甲|拘役五个月. */
const PENALTY =
  /^(?:有期徒刑|无期徒刑|徒刑|拘役|死刑|死缓|坐牢|监禁|入狱|管制(?=[\d一二三四五六七八九十])|\d{1,2}年)/u
const OF_A_VERDICT = /(?:(?<![谈裁批])判|维持|核准)[^,，。；;]{0,22}$/u
/** 判处甲有期徒刑五年,…,其妻乙|有期徒刑二年: the verb stands with those who were named before. */
const TERM = /^(?:有期徒刑|拘役|管制)[\d一二两三四五六七八九十](?![^,，。；;]{0,6}的(?:抗诉|量刑|建议|意见))/u
const VERDICT_BEFORE = /判[处决刑][^。；;]*$/u
/** 对甲|作出有期徒刑三年…的判决. */
const GIVEN = /^作出(?:有期徒刑|无期徒刑|拘役|死刑|死缓)/u
/** 甲则判160小时社会服务令, 甲二审由无期徒刑改判…. */
const JUDGED =
  /^[^,，。；;、]{0,8}(?:[由从](?=[^,，。；;、]{0,14}[刑死缓年])[^,，。；;、]{2,16}改判|判处?(?=[\d一二三四五六七八九十两半])|(?:即时|当庭|锒铛)入狱|不认罪|[否承]认控罪)/u
/** 甲在某地盗窃,昨承认盗窃罪,被判监四个月: the subject of the clauses between. */
const LATER =
  /[,，](?:[^。；;]{0,20}(?:法院|法庭))?[^,，。；;]{0,16}(?:被判(?=[处刑囚监入\d一二三四五六七八九十])|判[囚监刑](?=\d)|判处其|判[他她](?=[\d一二三四五六七八九十])|获刑|入狱|承认[^,，。；;]{0,14}罪|罪名?成立|罪成(?!立))|[,，][则仅故遂才另亦也]?判处?(?=[\d一二三四五六七八九十两半])/u
/** 甲经陪审团裁定谋杀罪成. */
const FOUND = /^[^,，。；;、]{0,30}裁定[^,，。；;]{1,16}罪(?:成|名成立)/u
const GUILTY = /(?<!涉嫌)构成[^,，。；;]{1,20}罪/u
const HELD = /(?:法院|法庭|合议庭|经?审理)[^。；;\n]{0,24}$/u
/** Somebody else, whom the clauses between have for their subject, or a name that stands as their object. */
const ANOTHER =
  /[,，][^,，]{0,4}(?:嫌疑人|被告|男子|女子|凶手|司机|主犯|从犯|同伙|丈夫|妻子|儿子|女儿|父亲|母亲|对方|[他她](?!人)(?!\d|[一二三四五六七八九十]))/u
const OBJECT = /(?:[与和跟将把对向被由据为致]|杀害|殴打|撞[死伤倒上]|打[死伤]|举报|[刺砍捅]伤|[刺砍捅]死)$/u

function mayTell(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isIn(signOrEnd, text, at)) return !isIn(sentenceEnds, text, at)
  return false
}

/**
 * Whether the words around a name tell of a court's sentence or finding on the one who bears it.
 * @param before where the name before it ends
 * @param next where the name after it begins
 */
export function isSentenced(text: string, { start, end }: Span, before: number, next: number): boolean {
  const stop = Math.min(next, end + REACH, text.length)
  if (!mayTell(text, end, stop) || !holdsAny(signs, text, end, stop)) return false
  const ahead = text.slice(end, stop).replace(/[。；;\n].*$/su, '')
  const lead = text.slice(Math.max(before, start - LEAD), start)
  if (PENALTY.test(ahead) && OF_A_VERDICT.test(lead)) return true
  if (GIVEN.test(ahead) && lead.endsWith('对')) return true
  if (JUDGED.test(ahead.replace(/^[(（][^()（）]{1,6}[)）]/u, ''))) return true
  const sentence = text.slice(Math.max(0, start - REACH), start).replace(/^.*[。；;\n]/su, '')
  if (TERM.test(ahead) && VERDICT_BEFORE.test(sentence)) return true
  // Of several names in a sentence the first is the subject.
  if (before > start - sentence.length || OBJECT.test(lead)) return false
  const found = FOUND.exec(ahead) ?? LATER.exec(ahead) ?? (HELD.test(sentence) ? GUILTY.exec(ahead) : null)
  return found !== null && !ANOTHER.test(ahead.slice(0, found.index + found[0].length))
}
