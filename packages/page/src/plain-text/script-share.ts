/** How much of a text is Chinese. */
export interface ScriptShare {
  /** Han characters. */
  readonly han: number
  /** Of all letters, 0 to 1. */
  readonly share: number
  readonly kana: number
}

const sample = 20_000

/** Counts letters by script over the first 20,000 UTF-16 units. */
export function scriptShare(text: string): ScriptShare {
  const part = text.slice(0, sample)
  const han = part.match(/\p{Script=Han}/gu)?.length ?? 0
  const kana = part.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  const words = part.match(/\p{L}/gu)?.length ?? 0
  return { han, kana, share: words === 0 ? 0 : han / words }
}
