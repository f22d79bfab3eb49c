import { lineView } from '../lines/line-view.js'
import type { Line } from './line.js'

/** Shorter sentences only name what the picture shows. */
const telling = 30
const sentenceEnd = /[。！？!?…][”」』]?$/u
/** Who made a picture or gave it, behind the last sentence or in brackets. */
const credit =
  /(?:[([【][^()[\]【】]{0,40}(?:摄影?|供图|提供|资料图片?|资料照片?|图片?|翻摄|截图|发|(?:图片?|照片|影像|来源)\s?[/:][^()[\]【】]{1,30})[)\]】]|(?<=[。!?”])\s?[^。!?]{0,30}(?:摄影?|供图|提供|资料图片?|资料照片?|社发))$/u

/** Where in a caption the part begins that names who made the picture; its length where nobody is named. */
export function creditStart(text: string): number {
  const at = credit.exec(lineView(text))?.index ?? text.length
  return at === 0 ? text.length : at
}

/** What a caption says, its credit apart. */
export function toldBy({ text }: Line): string {
  return text.slice(0, creditStart(text)).trim()
}

/** Whether what a caption says is a sentence that tells something, as the article's own paragraphs do. */
export function tellsSomething(told: string): boolean {
  return told.length >= telling && /[，,；;：:]/.test(told) && sentenceEnd.test(told)
}
