export { withoutTracking } from './addresses/without-tracking.js'
export {
  type Alignment,
  alignmentOf,
  type Edit,
  edited,
  identity,
  sourceRange,
  targetRange,
} from './alignment/alignment.js'
export { compose } from './alignment/compose.js'
export { type AlignedText, concatenate } from './alignment/concatenate.js'
export { lengthOf, unitAt } from './any-string.js'
export { asciiGroup, isAsciiGroup } from './ascii-group.js'
export { detached } from './detached.js'
export { fingerprint } from './fingerprint/fingerprint.js'
export {
  type FingerprintParts,
  fingerprintParts,
  indexKeyBits,
  indexKeyCount,
} from './fingerprint/index-keys.js'
export {
  comparedBytes,
  factBytes,
  mostNumbers,
  mostPlaces,
  noFact,
  numbersAt,
  placesAt,
  sayingBits,
  sizeAt,
  sketchAt,
  sketchBytes,
} from './fingerprint/layout.js'
export { sharedPassage } from './fingerprint/shared-passage.js'
export { similarity, similarityAt, weighing } from './fingerprint/similarity.js'
export { firstWhere } from './first-where.js'
export { keptRoom } from './kept-room.js'
export { latinCapitals, latinLetters } from './latin-letters.js'
export { isCommonWord, nameScore, wordScores } from './names/name-score.js'
export { type NameTables, nameTables, surnameCost, surnameLength } from './names/name-tables.js'
export {
  approximated,
  leadingApproximator,
  quantityOf,
  trailingApproximator,
} from './numerals/approximate.js'
export {
  addUnit,
  type CharacterTable,
  characterClass,
  characterTable,
  holdsAny,
  holdsUnit,
  isIn,
  isOneOf,
} from './numerals/character-table.js'
export type { NumberKind, NumberSpan } from './numerals/number-span.js'
export { parseNumeral } from './numerals/parse-numeral.js'
export { scanNumbers } from './numerals/scan-numbers.js'
export { accents, glossBrackets, isGlossSign } from './repair/glosses/gloss-signs.js'
export { mayTellReading } from './repair/glosses/glosses.js'
export { type RepairOptions, repairPage, repairText } from './repair/repair-text.js'
export { repairTitle } from './repair/repair-title.js'
export { removeRepeats } from './repair/repeats/repeated-body.js'
export { wrappedLines } from './repair/spacing/wrapped-lines.js'
export type { Repaired } from './repaired.js'
export { type Evidence as ScriptEvidence, evidenceOf as scriptEvidence } from './script/evidence.js'
export { simplifiedView } from './script/simplified-view.js'
export { type ConversionOptions, type Converted, toSimplified } from './script/to-simplified.js'
export { segment } from './segment/segment.js'
export type { Span } from './span.js'
export type { Token } from './tokens/cut-by-list.js'
export { type PackedTrie, packedTrie, sortedWords } from './tokens/packed-trie.js'
export { PairSet } from './tokens/pair-set.js'
export {
  characterCosts,
  type SegmentationCosts,
  segmentationCosts,
  UNKNOWN_COST,
  wordsCost,
} from './tokens/segmentation-costs.js'
export { tagWords } from './tokens/tag-words.js'
export { type TextWords, textWords } from './tokens/text-words.js'
export {
  isCrossedByWord,
  isPlainWord,
  stepFrom,
  type WordList,
  wordFrequency,
  wordList,
  wordTag,
} from './tokens/word-list.js'
export { NOWHERE, nodeOf, ROOT } from './tokens/word-trie.js'
export { mappedUnits, textOfUnits, UnitBuffer, type UnitMap, unitMap, unitsIn } from './unit-buffer.js'
export { whiteSpace } from './white-space.js'
