import { whiteSpace } from '@jianbao/text'

const mark = 1
const blank = 2
const untidy = 4

/** White space that a tidy text has none of. */
const oddBlanks = '\t\n\f\r\u00a0\u3000\ufeff'
/** What no browser shows. */
export const unseen = '\0\u200b'

const kinds = new Uint8Array(0x10000)
for (const [kind, signs] of [
  [mark, '，。；：！？、“”「」《》'],
  [blank, whiteSpace],
  [blank | untidy, oddBlanks],
  [untidy, unseen],
] as const)
  for (const sign of signs) kinds[sign.charCodeAt(0)] = kind

/** What a text's characters are, by one look at each. */
export class Ink {
  /** Characters but for white space. */
  readonly size: number
  /** Of these Chinese ones, and marks of running text. */
  readonly chinese: number
  readonly marks: number
  /** Its white space is single blanks. */
  readonly isTidy: boolean

  constructor(text: string) {
    let blanks = 0
    let chinese = 0
    let marks = 0
    let found = 0
    let last = 0
    const { length } = text
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i)
      if (unit >= 0x3400 && unit <= 0x9fff) {
        chinese++
        last = 0
        continue
      }
      if (unit <= 0x20) blanks++
      const kind = kinds[unit] ?? 0
      if (kind === mark) marks++
      // A blank behind a blank is untidy too.
      found |= kind | ((kind & last & blank) << 1)
      last = kind
    }
    this.size = length - blanks
    this.chinese = chinese
    this.marks = marks
    this.isTidy = (found & untidy) === 0
  }
}
