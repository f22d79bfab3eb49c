import { characterTable, isIn, type Token } from '@jianbao/text'
import { endsAsOrganization, isPunctuation } from './institution-words.js'
import { kindsOf, STOP, TITLE } from './organization-words.js'

/** 经济犯罪|侦查支队: a word that ends the way back elsewhere. */
const CRIME = '犯罪'
const OF_CRIME = /^(?:侦查|侦防|侦察|研究|预防|调查|防控|防范|打击|心理|对策|改造|学|检察)/u
/** 保卫|局, 学习|委员会: these name no institution alone, so that the verb before them is part of the name. */
const BARE_END =
  /^(?:局|处|科|所|站|办|厅|署|司|队|支队|大队|总队|中队|总局|分局|中心|委员会|委|办公室|小组|领导小组|指挥部)$/u
const endsBare = characterTable('局处科所站办厅署司队心会委室组部')
const endsMotion = characterTable('到进入出向给了过来去着')
const NAMES_ON = /^(?:n|vn|nz|nt|ns|j|an|b|v|zg)$/u

/**
 * 网络安全|保卫|局, 反|贪污|贿赂|总局: whether a word that the tagger calls a verb stands inside the name of an institution, because
 * what follows it names none alone and what stands before it goes on.
 */
export function standsInside(words: readonly Token[], at: number): boolean {
  const [before, token, next] = [words[at - 1], words[at], words[at + 1]]
  const last = words.at(-1)
  if (!token || !next || !last) return false
  if (token.word === CRIME) return OF_CRIME.test(next.word)
  if (!before || before.end !== token.start || !isIn(endsBare, last.word, last.word.length - 1)) return false
  if (!isVerb(token) || !BARE_END.test(last.word)) return false
  if (before.word.length < 2 || !NAMES_ON.test(before.tag) || (kindsOf(before.word) & (STOP | TITLE)) !== 0)
    return false
  for (let i = at + 1; i < words.length - 1; i++) if (!isVerb(words[i])) return false
  return !isPunctuation(before.word)
}

/** 反|贪污: the only one of one character that names of institutions have. */
const AGAINST = '反'

const isVerb = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((token.tag === 'v' && token.word.length > 1) || token.word === AGAINST) &&
  (kindsOf(token.word) & (STOP | TITLE)) === 0 &&
  !isIn(endsMotion, token.word, token.word.length - 1) &&
  !endsAsOrganization(token.word)
