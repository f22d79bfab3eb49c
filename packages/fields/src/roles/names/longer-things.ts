import { characterTable, holdsAny } from '@jianbao/text'

/** 卡迪|利广场, 宁达|瑞丰店: a square or a shop whose name goes on behind what looks like a person's. No word that a person does anything with stands between. */
const GOES_ON_AS_THING =
  /^(?:(?![的了在到去来从与和及对向于把被将是为等开进出离入关探抵返驻说称逛赶往])[\u4e00-\u9fff]){1,2}(?:广场|大街|大道|大厦|车站|体育场|大桥|酒店|饭店|[专分旗]?店|商行|商场|中心)/u
const ofSquareOrShop = characterTable('场街道厦站桥店行心')
const REACH = 5

export const goesOnAsThing = (text: string, end: number): boolean =>
  holdsAny(ofSquareOrShop, text, end + 1, end + REACH) && GOES_ON_AS_THING.test(text.slice(end, end + REACH))
