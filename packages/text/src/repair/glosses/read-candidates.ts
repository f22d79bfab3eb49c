import { isCommon, isTraditionalForm } from './common-characters.js'
import { readingsOf } from './readings.js'

/**
 * The one common character among the candidates that has this reading, tone included; none if several have it. A
 * glossing program marks the traditional forms, so these come before other characters.
 */
export function onlyReadAs(
  syllable: string,
  candidates: readonly (string | undefined)[],
): string | undefined {
  const chars = candidates
    .filter((char) => char !== undefined)
    .filter((char) => isCommon(char) && readingsOf(char).includes(syllable))
  const traditional = chars.filter(isTraditionalForm)
  const left = traditional.length > 0 ? traditional : chars
  return left.length === 1 ? left[0] : undefined
}
