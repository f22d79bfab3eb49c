import { isCommonWord, nameScore } from '@jianbao/text'
import type { BylineCut } from './byline-cut.js'
import { lineView } from './line-view.js'

const signature =
  /[。！？”」][（(](?<name>\p{Script=Han}{2,4})(?:[/／](?<work>编译|編譯|编辑|編輯|综编|文))?[）)]$/u
/** What else stands in brackets at an end: marks of continuation, pictures, stage directions. */
const noName = /[图完续转见注略笑载掌声稿讯报社网电]|化名|综合|编译/u

/**
 * Cuts the name that signs an article off its last paragraph: `……。（忆松）`, `……。（立悟/编译）`. Only for the very last
 * one, since nothing but the place says that two characters in brackets are a name. Null where none does.
 */
export function cutSignature(paragraph: string): BylineCut | null {
  if (!paragraph.endsWith('）') && !paragraph.endsWith(')')) return null
  const { name, work } = signature.exec(paragraph)?.groups ?? {}
  if (name === undefined) return null
  const view = lineView(name)
  if (isCommonWord(view) || noName.test(view) || (nameScore(view) < 0 && name.length > 2)) return null
  const text = paragraph.slice(0, paragraph.search(/[（(][^（(]*$/u))
  const role = work === undefined || work === '文' ? 'reporter' : 'editor'
  const label = role === 'reporter' || work === undefined ? null : work
  return {
    text,
    start: 0,
    removed: paragraph.slice(text.length),
    authors: [{ name, role, label }],
    dateline: null,
    publisher: null,
    medium: null,
  }
}
