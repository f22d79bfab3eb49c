import { characterTable, holdsAny, type Span } from '@jianbao/text'
import type { Title } from './find-titles.js'

/** Where a department begins that says what a practitioner practises: with no hospital to it, or with his bare title. */
export function specialtyBefore(text: string, title: Title, found: Span | null): number | null {
  if (!practises(text, title)) return null
  const { start: at, words } = title
  if (found) {
    const from = found.start + (text.startsWith(IN_PRACTICE, found.start) ? IN_PRACTICE.length : 0)
    const named = text.slice(from, found.end)
    if (SPECIALTY.test(named)) return from
    const hospital = DOCTOR.test(words) ? HOSPITAL.exec(named)?.[1] : null
    return hospital ? from + hospital.length : null
  }
  const bare = BARE_SPECIALTY.exec(text.slice(Math.max(0, at - 5), at))?.[1]
  return bare === undefined ? null : at - bare.length
}

/** What stands before a department, up to where that begins; null where nothing does, or 开业. */
export const hospitalBefore = (text: string, start: number, end: number): Span | null =>
  start < end && text.slice(start, end) !== IN_PRACTICE ? { start, end } : null

const BARE_SPECIALTY =
  /(?:^|[^\u4e00-\u9fff]|[经由据对向与和请的])((?![经由据对向与和请的])[\u4e00-\u9fff]{1,3}科)$/u

/** 开业|眼科医师. */
const IN_PRACTICE = '开业'

/** 某某医院|眼科医师: the department of a bare title is what its bearer is. */
const HOSPITAL = /^(.{2,}(?:院|院区|诊所|中心))[^院所心区]{1,8}科$/u
const DOCTOR = /^(?:医师|医生|大夫)$/u

/** 眼科|医师: a department that no hospital is named with is part of the office. */
const SPECIALTY = /^[^医院所中心]{1,4}科$/u
const PRACTISES = /医师|医生|大夫|护士|专家|药师/u
const tellsPractice = characterTable('医夫护家药')
const practises = (text: string, { start, end, words }: Title): boolean =>
  holdsAny(tellsPractice, text, start, end) && PRACTISES.test(words)
