import { characterTable, isIn } from '@jianbao/text'

const aspects = characterTable('着了过得')
/** 了解, 着手, 过去, 得知: words that begin so. */
const ASPECT =
  /^(?:着(?![手急力眼重装实])|了(?![解结])|过(?![世去来后往度问年节生半])|得(?![知分到奖票以意手出主名益罪胜冠第单心数\d]))/u

/** 王力笑|着说, 王力哭|了: whether the mark of an aspect stands at a place. A verb takes it, and no name does. */
export const takesAspect = (text: string, at: number): boolean =>
  isIn(aspects, text, at) && ASPECT.test(text.slice(at, at + 2))
