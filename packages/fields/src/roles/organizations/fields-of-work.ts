import type { TextWords } from '@jianbao/text'

/** 医药行业|分析师, 电力领域|专家: the field of work between an institution and its people. */
export function beforeField(text: string, end: number, { upTo }: TextWords): number {
  const [last, previous] = upTo(end).slice(-2).reverse()
  if (last?.end !== end || !FIELD.test(last.word)) return end
  const of = text.slice(Math.max(0, end - FIELD_AT_MOST), end).lastIndexOf('的')
  if (of >= 0) return Math.max(0, end - FIELD_AT_MOST) + of
  return previous?.start ?? end
}

const FIELD = /^(?:行业|领域|板块|产业)$/u
const FIELD_AT_MOST = 10
