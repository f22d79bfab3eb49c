import { characterTable, isCrossedByWord, isIn, wordTag } from '@jianbao/text'
import { isHan } from '../../scan/is-han.js'
import { takesAspect } from './aspects.js'
import type { NameCandidate } from './name-candidates.js'
import type { Evidence } from './name-evidence.js'
import { isSpeechVerb } from './person-verbs.js'

/** No more than a word behind it that many things could stand before. */
const WEAKLY = 1

/** Whether the character at a place begins no word and is none that stands alone. */
export const isRest = (text: string, at: number): boolean =>
  (wordTag(text, at, at + 2) ?? wordTag(text, at, at + 3)) === null &&
  (!isHan(text, at + 1) || !isWord(wordTag(text, at, at + 1)))

/** What stands alone behind a subject: a verb, an adverb, a preposition, a particle, a number. */
const isWord = (tag: string | null): boolean => tag !== null && isIn(ofWords, tag, 0)
const ofWords = characterTable('vdpcufmrytsaqz')

/** Whether a verb, an adverb or a time begins at a place, as far as the dictionary knows: at a clause's opening its subject stands before. */
export const opensPredicate = (text: string, at: number): boolean =>
  takesAspect(text, at + 1) ||
  isPredicate(wordTag(text, at, at + 2)) ||
  isPredicate(wordTag(text, at, at + 3))

/** Whether the last character of a longer name rather begins the verb that follows. */
export const straddles = (text: string, { start, end }: NameCandidate, { after }: Evidence): boolean =>
  end - start > 2 &&
  after < WEAKLY &&
  isHan(text, end) &&
  (isPredicate(wordTag(text, end - 1, end + 1)) || isSpeechVerb(text, end - 1, end + 1)) &&
  !opensPredicate(text, end)

/** 于敏|感, 张仪|表: a known name of two characters with the second of which a word begins. */
export const endsAmidWord = (text: string, { start, end }: NameCandidate): boolean =>
  end - start === 2 && isHan(text, end) && isCrossedByWord(text, end)

const isPredicate = (tag: string | null): boolean => tag !== null && predicates.has(tag)
const predicates: ReadonlySet<string> = new Set(['v', 'vd', 'vi', 'd', 'ad', 't'])
