import { characterTable, isIn } from '@jianbao/text'

const media = characterTable('报网刊台社')
const own = characterTable('本')

/** 本报, 本网: how many characters a medium calls itself by. */
export const OWN_SIZE = 2

/** Whether the words by which a medium speaks of itself end at a place. */
export const endsOwnMedium = (text: string, end: number): boolean =>
  isIn(media, text, end - 1) && isIn(own, text, end - OWN_SIZE)

/** Whether words are nothing but that: whose own they are, nothing in the text needs to say. */
export const isOwnMedium = (words: string): boolean =>
  words.length === OWN_SIZE && endsOwnMedium(words, OWN_SIZE)
