import type { LabelledAuthor } from '@jianbao/record'
import { characterTable, holdsAny, isIn, nameScore } from '@jianbao/text'
import { lineView } from './line-view.js'
import { looksLikePerson, mediumOf } from './publishers.js'

/** Who signs, without any label. */
interface SignedLine {
  readonly authors: readonly LabelledAuthor[]
  readonly medium: string | null
}

/** `某某新聞／某人` or `某某日报 某人`, alone on its line. */
export function mediumAndName(line: string): SignedLine | null {
  const bare = line.trim()
  if (bare.length > longestBeside || !holdsAny(marks, bare, 0, bare.length)) return null
  const groups = beside.exec(bare)?.groups
  const { medium = '', mark = '', name = '' } = groups ?? {}
  if (name === '' || mediumOf(medium) === null) return null
  if (mark.trim() === '' ? !looksLikePerson(name) : nameScore(lineView(name)) < 0) return null
  return { authors: [{ name, role: 'reporter', label: null }], medium: mediumOf(medium) }
}

/** A medium, its mark, a name, and brackets around them. */
const longestBeside = 14 + 3 + 4 + 2
const marks = characterTable('/／╱ \u3000')
const beside =
  /^[【〔(（[]?(?<medium>[^/／╱\s]{2,14})(?<mark>[/／╱]|[ \u3000]{1,3})(?<name>\p{Script=Han}{2,4})[】〕)）\]]?$/u

/** `◎某人`, alone on its line: how papers sign opinions and short pieces. */
export function signedName(line: string): SignedLine | null {
  const bare = line.trim()
  const name = isIn(signs, bare, 0) ? signed.exec(bare)?.[1]?.replace(/[ \u3000]/g, '') : undefined
  if (name === undefined || !looksLikePerson(name)) return null
  return { authors: [{ name, role: 'reporter', label: null }], medium: null }
}

const signs = characterTable('◎□■○●★☆▲◆◇※')
const signed = /^[◎□■○●★☆▲◆◇※][ \u3000]?(\p{Script=Han}{2,3}|\p{Script=Han}[ \u3000]{1,2}\p{Script=Han})$/u
