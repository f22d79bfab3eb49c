import type { Line } from './line.js'

/** Fewer characters tell no language. */
const tellingSize = 60

/** Whether lines are text of another language than Chinese: Latin letters, kana or hangul where Chinese should stand. */
export function isForeign(lines: readonly Line[]): boolean {
  let size = 0
  let chinese = 0
  let other = 0
  for (const line of lines) {
    size += line.size
    chinese += line.chinese
    other += line.text.match(/[\u3040-\u30ff\uac00-\ud7af]/g)?.length ?? 0
  }
  return size >= tellingSize && (chinese * 8 < size || other * 4 > chinese)
}
