import type { Quantity } from '@jianbao/record'
import { latinLetters } from '../latin-letters.js'
import { approximated, leadingApproximator, type NumeralForm, quantityOf } from './approximate.js'
import { arabicDigit, readArabic } from './arabic.js'
import { characterTable, holdsUnit, isIn } from './character-table.js'
import { readFraction, readMixed } from './fractions.js'
import type { NumberKind, NumberSpan } from './number-span.js'
import { type Numeral, readNumeral } from './numeral-reader.js'
import { readEnumerated, readRange } from './ranges.js'
import { standsAlone } from './standalone.js'
import { takeSteps } from './steps.js'

const candidates = characterTable(
  '0123456789０１２３４５６７８９〇零○一壹弌二两兩贰貳弍三叁叄參弎四肆五伍六陆陸七柒八捌九玖十百千万萬亿億兆几幾数數拾佰仟廿卅卌俩倆仨幺',
)
const letters = characterTable(latinLetters)
/** What a notation goes on with after a numeral. */
const opensNotation = characterTable(':：/／.-－')
const percentSigns = characterTable('%％‰')
/** What a numeral may go on with as part of a fraction, a range, a notation or a percentage; most don't. */
const goesOn = characterTable(`分又、至到~～〜-－–—比:：/／. %％‰${latinLetters}`)
/** What makes it a notation from before. */
const comesBefore = characterTable(`-${latinLetters}`)

const blanksFrom = (text: string, at: number) => (text[at] === ' ' ? at + 1 : at)

/** The end of a notation that goes on after `end` (`.4`, `-05-06`, `:30`, `/3`), or `end`. */
function notationEnd(text: string, end: number, marks: string): number {
  let at = end
  while (marks.includes(text[at] ?? '\n') && arabicDigit(text, at + 1) >= 0) {
    at++
    while (arabicDigit(text, at) >= 0) at++
  }
  takeSteps(at - end + 1)
  return at
}

interface Reading {
  readonly end: number
  readonly kind: NumberKind
}

function notationOn(text: string, end: number): Reading | null {
  const ratio = notationEnd(text, end, ':：')
  if (ratio > end) return { end: ratio, kind: 'ratio' }
  const fraction = notationEnd(text, end, '/／')
  if (fraction > end) return { end: fraction, kind: 'fraction' }
  const code = notationEnd(text, end, '.-－')
  return code > end ? { end: code, kind: 'code' } : null
}

/** What is written on: decimals of decimals, dates with dashes, clock times and scores, letters. */
function notation(text: string, start: number, end: number, numeral: Numeral): Reading | null {
  if (numeral.script === 'arabic') {
    const goesOn = isIn(opensNotation, text, end) ? notationOn(text, end) : null
    if (goesOn) return goesOn
    const dashed = text[start - 1] === '-' && isIn(letters, text, start - 2)
    if (dashed || isIn(letters, text, start - 1) || isIn(letters, text, end)) return { end, kind: 'code' }
  }
  if (text[end] === '比') {
    const other = readNumeral(text, end + 1)
    if (other && !other.unbounded) return { end: other.end, kind: 'ratio' }
  }
  return null
}

const shapeKind = (numeral: Numeral): NumberKind =>
  numeral.shape === 'some' ? 'vague' : numeral.decimal ? 'decimal' : 'integer'

const largeUnits = characterTable('万亿')

function formOf(text: string, end: number, { bare, shape }: Numeral): NumeralForm {
  if (shape === 'some') return 'unknown'
  if (bare && shape === 'exact') return 'bare'
  return isIn(largeUnits, text, end - 1) ? 'round' : 'plain'
}

/** @param stated what the numeral says, where that is more than its own exact number */
function span(
  text: string,
  start: number,
  end: number,
  kind: NumberKind,
  stated: Quantity | null,
  n: Numeral,
): NumberSpan {
  const form = formOf(text, end, n)
  const before =
    kind === 'integer' || kind === 'decimal' || kind === 'vague'
      ? leadingApproximator(text, start, form, end)
      : null
  const quantity = before ? lifted(stated ?? quantityOf('exact', n.low, null), before.approx, n) : stated
  return {
    start: before?.start ?? start,
    end,
    value: quantity ? quantity.value : n.low,
    min: quantity ? quantity.min : n.low,
    max: quantity ? quantity.max : n.low,
    approx: quantity ? quantity.approx : 'exact',
    kind: quantity?.approx === 'some' ? 'vague' : kind,
    core: { start, end },
    script: n.script,
    spelled: n.spelled,
    bare: n.bare,
  }
}

/** What may stand before 负 as a sign; after any other word it is `抱负`, `胜负`, `负债`. */
const BEFORE_SIGN = /[为是到至达约率数\s，。、（(：]/u
const minusMark = characterTable('负')
const opposite = (x: number | null) => (x === null ? null : -x)

/** `负0.2`, `为负6%`: the number with its sign. */
function signed(text: string, number: NumberSpan): NumberSpan {
  const at = number.start - 1
  if (!isIn(minusMark, text, at) || number.approx !== 'exact' || !BEFORE_SIGN.test(text[at - 1] ?? '\n'))
    return number
  return {
    ...number,
    start: at,
    value: opposite(number.value),
    min: opposite(number.max),
    max: opposite(number.min),
  }
}

/** `上百` gives a lower bound only; every other approximator acts on an exact number. */
const lifted = (quantity: Quantity, approx: Quantity['approx'], n: Numeral): Quantity =>
  approx === 'some' && quantity.approx === 'exact'
    ? quantityOf('some', n.low, null)
    : approximated(quantity, approx)

const unknownMark = characterTable('几幾数數')
const boundedUnits = characterTable('十百拾佰')

/** `几千`, `数亿`: an order of magnitude without the bounds that usage gives to tens and hundreds. */
const isBoundless = (text: string, start: number, { unbounded, shape }: Numeral): boolean =>
  unbounded || (shape === 'some' && isIn(unknownMark, text, start) && !isIn(boundedUnits, text, start + 1))

/** What a numeral says beyond its exact number; null where it says no more. */
function plainQuantity(text: string, start: number, n: Numeral): Quantity | null {
  if (isBoundless(text, start, n)) return { value: null, min: null, max: null, approx: 'some' }
  return n.shape === 'exact' ? null : quantityOf(n.shape, n.low, n.high)
}

const someMark = characterTable('数')

/** `数以百万计`: by the million; no bounds. */
function readByThe(text: string, start: number): NumberSpan | null {
  if (!isIn(someMark, text, start) || text[start + 1] !== '以') return null
  const unit = readNumeral(text, start + 2)
  if (!unit || text[unit.end] !== '计') return null
  return span(
    text,
    start,
    unit.end + 1,
    'vague',
    { value: null, min: null, max: null, approx: 'some' },
    { ...unit, bare: false },
  )
}

function readAt(text: string, start: number): NumberSpan | null {
  const byThe = readByThe(text, start)
  if (byThe) return byThe
  const numeral = readNumeral(text, start)
  if (!numeral || !Number.isFinite(numeral.high)) return numeral && code(text, start, numeral)
  if (!standsAlone(text, start, numeral)) return null
  if (isIn(goesOn, text, numeral.end) || isIn(comesBefore, text, start - 1))
    return readOn(text, start, numeral)
  const kind = isIn(ordinalMark, text, start - 1) ? 'ordinal' : shapeKind(numeral)
  return span(text, start, numeral.end, kind, plainQuantity(text, start, numeral), numeral)
}

const ordinalMark = characterTable('第')

/** The number that a numeral may only be the beginning of. */
function readOn(text: string, start: number, numeral: Numeral): NumberSpan {
  const fraction = readFraction(text, numeral) ?? readMixed(text, numeral)
  if (fraction) {
    const { low, high } = fraction
    const quantity = quantityOf(low < high ? 'range' : 'exact', low, high)
    return span(text, start, fraction.end, fraction.kind, quantity, numeral)
  }
  const found = readRange(text, numeral) ?? readEnumerated(text, start, numeral)
  const last = found?.second ?? numeral
  const end = found?.range.end ?? numeral.end
  const quantity = found
    ? quantityOf('range', found.range.low, found.range.high)
    : plainQuantity(text, start, numeral)
  const written = notation(text, start, end, last)
  if (written?.kind === 'fraction') {
    const below = readArabic(text, end + 1)?.value
    const value = below ? numeral.low / below : null
    return span(
      text,
      start,
      written.end,
      'fraction',
      { value, min: value, max: value, approx: 'exact' },
      numeral,
    )
  }
  if (written) return span(text, start, written.end, written.kind, quantity, numeral)
  const percentAt = blanksFrom(text, end)
  if (isIn(percentSigns, text, percentAt))
    return span(text, start, percentAt + 1, 'percentage', quantity, numeral)
  if (isIn(ordinalMark, text, start - 1)) return span(text, start, end, 'ordinal', quantity, numeral)
  return span(text, start, end, shapeKind(last), quantity, numeral)
}

const code = (text: string, start: number, numeral: Numeral) =>
  span(text, start, numeral.end, 'code', { value: null, min: null, max: null, approx: 'exact' }, numeral)

/**
 * Every number of `text`, in order, with the approximators that adjoin it. Words that only contain a number character
 * (`数据`, `万一`, `千方百计`) may give a span: whether a number counts anything is for its reader to say. Linear in the
 * length of `text`.
 */
export function scanNumbers(text: string): NumberSpan[] {
  const spans: NumberSpan[] = []
  for (let at = 0; at < text.length; at++) {
    if (!holdsUnit(candidates, text.charCodeAt(at))) continue
    const found = readAt(text, at)
    if (!found) continue
    spans.push(signed(text, found))
    at = Math.max(found.core.end - 1, at)
  }
  return spans
}
