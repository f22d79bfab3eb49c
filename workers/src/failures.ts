import { partOfChild } from './jobs.js'

/**
 * Why parts' jobs failed for good, by part.
 * @param failures as the parent's list of failed children has them: a child's key, and the reason
 */
export function failuresByPart(failures: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(failures).map(([child, reason]) => [partOfChild(child), reason]))
}
