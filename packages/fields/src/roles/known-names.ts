import { transcribedNames } from './transcribed-names.js'
import { famousNames, worldNames } from './world-names.js'

const LONGEST = 6

/** Whether a stretch is a transcribed name that news knows, of one person or of many. */
export const isTranscribed = (name: string): boolean => worldNames.has(name) || transcribedNames.has(name)

/** Whether a stretch is a Chinese name that everyone knows. */
export const isFamous = (text: string, start: number, end: number): boolean =>
  famousNames.has(text.slice(start, end))

/** The ends of the transcribed names known all over the world that begin at a place. */
export function worldNamesAt(text: string, start: number): number[] {
  const ends: number[] = []
  for (let size = 2; size <= LONGEST; size++)
    if (isTranscribed(text.slice(start, start + size)) && start + size <= text.length) ends.push(start + size)
  return ends
}

/** 安娜·科斯塔, 约翰·科斯塔: a family name that two people of a text bear stands for neither alone. */
export function isShared(text: string, name: string): boolean {
  const bearers = new Set<string>()
  for (let at = text.indexOf(name); at > 1 && bearers.size < 2; at = text.indexOf(name, at + 1))
    if (/[·•‧・﹒]/u.test(text[at - 1] ?? '')) bearers.add(text.slice(Math.max(0, at - 3), at))
  return bearers.size > 1
}
