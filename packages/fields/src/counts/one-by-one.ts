import { characterTable, holdsAny, isIn } from '@jianbao/text'
import { cutWords } from '../quantities/lexicon.js'

/** `香皂和毛巾各一包`: one of each; `限购一台`, `各派出一个小组`: one for each. */
const EACH =
  /(?:各(?:自|派|派出|设|设立|出|安排|配|配备|选|选出|推|捐|送|赠|赠送|领|领取|发|分|获|获得|得|进|失|占|持|建|买|带|拿)|(?:限购|限领|限乘|限带|限用|限买|天限|日限|次限|只限|仅限))$/u
/** `每人领取一袋`: what each does, which has to be a verb; `各家银行一位经理` is a manager of some bank. */
const EACH_DOES =
  /[每各](?:人|户|家|位|名|车|店|村|校|班|县|市|区|镇)(?:可|只|仅|能|限|最多|至多|至少|须|需|要|应){0,3}(?![都均也就有])(\p{Script=Han}{1,2})$/u
const signsEach = characterTable('每各限')
const EACH_REACH = 8

export function isEach(text: string, start: number, end: number): boolean {
  if (text[start - 1] === '各') return true
  // 以一次为限
  if (text[start - 1] === '以' && text.startsWith('为限', end)) return true
  const from = Math.max(0, start - EACH_REACH)
  if (!holdsAny(signsEach, text, from, start)) return false
  const before = text.slice(from, start)
  if (EACH.test(before)) return true
  const does = EACH_DOES.exec(before)?.[1]
  return does !== undefined && !does.includes('的') && isVerb(text, start - does.length, start)
}

/** The list calls many a verb of one character something else (`植`, `种`, `奖`): of those only what none can be is refused. */
const NO_VERB = /^[人主长员从在以对为是由和与及]$/u
const isVerb = (text: string, from: number, to: number) =>
  cutWords(text, from, to).every(({ word, tag }, index) =>
    index === 0 && word.length === 1 ? !NO_VERB.test(word) : /^[vu]/u.test(tag),
  )

/** `造成一人死亡`, `一人获救`: by what befell them, one person is a number. `一人伤心`, `一人死守` is what one does. */
const BEFELL =
  /^(?:[重轻]伤|伤(?![心感神透脑害人怀悲])|死(?![心守里活磕记扛撑盯缠咬抓拽抱顶拼命板硬要不拖攥战忠者])|受伤|死亡|身亡|遇难|失踪|失联|被困|获救|落网|被捕|被抓|被拘|送医|送院|在逃|生还|幸存|遇害|丧生|溺亡|坠亡|不治|罹难|遇袭|中枪|中弹|被杀|被刺|被埋|逃脱|脱险|烧伤|烫伤|昏迷|确诊|感染|骨折)/u
const opensBefell = characterTable('重轻伤死受身遇失被获落送在生幸丧溺坠不罹中逃脱烧烫昏确感骨')
export const hasBefallen = (text: string, unit: string | null, end: number) =>
  unit === '人' && isIn(opensBefell, text, end) && BEFELL.test(text.slice(end, end + 2))

/** `未造成一人死亡`, `避免再有一人溺亡`: not even one. `未能避免一人遇难` is one. */
const DENIED =
  /(?:(?:未|没|没有|不会|不致|不再|不曾|从不)(?:造成|导致|致使|致|使|让|令|引起|引发|伤及|酿成)过?(?:任何|哪怕)?|(?<![未没不][能有可]?)(?:防止|避免|以免|免得|杜绝|谨防|严防|以防)[^，。；：！？、\n]{0,6})$/u
const signsDenial = characterTable('未没不防避免杜')
const DENIED_REACH = 10
export function isDenied(text: string, start: number): boolean {
  const from = Math.max(0, start - DENIED_REACH)
  return holdsAny(signsDenial, text, from, start) && DENIED.test(text.slice(from, start))
}
