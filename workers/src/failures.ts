import { nameOfChild } from './jobs.js'

/**
 * Why jobs failed for good, by what they were to make.
 * @param failures as the parent's list of failed children has them: a child's key, and the reason
 */
export function failuresByName(failures: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(failures).map(([child, reason]) => [nameOfChild(child), reason]))
}
