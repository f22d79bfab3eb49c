import { characterTable, isIn } from '@jianbao/text'
import type { Scene } from '../link.js'
import { isOfTeam, onlyClub } from './clubs-before.js'
import { firmOffice } from './firm-offices.js'
import { lastOfKinds } from './organization-pointers.js'

/** Offices that say what kind of institution they are of. */
interface Carried {
  readonly office: RegExp
  readonly kinds: readonly string[]
  /** Whether it may have been named in a sentence before. */
  readonly acrossSentences: boolean
  /** Whether it has to be the only one named. */
  readonly alone: boolean
  /** What stands behind its name where the matter has gone on to another of its kind. */
  readonly passedOn?: RegExp
}

/** So far back it may have been named. */
const REACH = 150
const carried: readonly Carried[] = [
  {
    office: firmOffice,
    kinds: ['公司', '集团', '银行', '股份', '证券', '控股'],
    acrossSentences: false,
    alone: false,
  },
  {
    office: /^(?:主审|承办|主办|独任)?法官$|^审判[长员]$/u,
    kinds: ['法院'],
    acrossSentences: true,
    alone: false,
    passedOn: /[提出起]上诉|上诉后|[提出起]抗诉/u,
  },
  { office: /^(?:主诉|承办|主办)?检察官$/u, kinds: ['检察院'], acrossSentences: true, alone: false },
  {
    office: /^(?:接诊|主治|值班|急诊|主刀|管床)(?:医生|医师|大夫|护士)$/u,
    kinds: ['医院', '保健院', '卫生院', '诊所'],
    acrossSentences: true,
    alone: false,
  },
  {
    office: /^(?:办案|值班|出警|社区)?(?:民警|辅警)$|^教导员$/u,
    kinds: ['派出所', '公安局', '分局', '大队', '支队', '中队'],
    acrossSentences: false,
    alone: false,
  },
  {
    office:
      /^(?:外援|队长|主教练|主帅|前锋|中锋|后卫|中场|门将|边锋|主力[前中后][锋场卫]|替补[前中后][锋场卫])$/u,
    kinds: ['队'],
    acrossSentences: false,
    alone: true,
  },
]

/** What stands right before an office that has no institution beside it. */
const opens = characterTable(',，。；;、\n其由“')
const carries = characterTable('长裁官理书秘人O员生师夫士警援练帅锋卫场将')
/** 不过|主帅王力, 队内进球最多的|前锋王力: what leads up to a player within the clause and names no other team. */
const QUALIFIED =
  /(?:^|[,，。；;、\n])(?:不过|但是?|然而|而|可|随后|赛后|最终|目前|此时)?(?:(?:队[内中里])?[^,，。；;、\n队“”《》]{2,14}的)?$/u
const QUALIFIED_REACH = 24
const endsQualified = characterTable('的过但是然而可后终前时')

function isQualified({ text, nameStarts }: Scene, at: number): boolean {
  const from = Math.max(0, at - QUALIFIED_REACH)
  const found = QUALIFIED.exec(text.slice(from, at))
  if (!found) return false
  for (let place = from + found.index; place < at; place++) if (nameStarts.has(place)) return false
  return onlyClub(text, from + found.index, at) === null
}

/** 队内, 队友: no other team. */
const OF_THE_TEAM = /[全球]队|队[内中里友史]/gu
/** 客队, 警队: of no name. */
const NAMELESS = /^(?:主|客|球|车|两|双|各|全|该|本|我|对方?|一)队$/u

/** 远航公司开会，|董事长王力: the institution of its kind that was named last before an office that says the kind; else null. */
export function carriedTo(scene: Scene, words: string, at: number): string | null {
  const { text } = scene
  if (!isIn(carries, words, words.length - 1)) return null
  if (
    at > 0 &&
    !isIn(opens, text, at - 1) &&
    !(isIn(endsQualified, text, at - 1) && isOfTeam(words) && isQualified(scene, at))
  )
    return null
  const found = carried.find(({ office }) => office.test(words))
  if (!found) return null
  const from = Math.max(0, at - REACH)
  const floor = found.acrossSentences ? from : from + text.slice(from, at).search(/[^。！？；\n]*$/u)
  const last = lastOfKinds(scene, at, found.kinds, floor)
  if (last === null && found.alone) return onlyClub(text, floor, at)
  if (last === null || NAMELESS.test(last)) return null
  const since = text.slice(floor, at)
  // 江州市人民法院判决…柳某上诉。承办法官王力: of the court above.
  if (found.passedOn?.test(since.slice(since.lastIndexOf(last) + last.length))) return null
  // 南山队胜北海队，外援王力: of one or of the other.
  const others = since.replaceAll(last, '').replaceAll(OF_THE_TEAM, '')
  return found.alone && found.kinds.some((kind) => others.includes(kind)) ? null : last
}
