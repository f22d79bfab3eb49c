/** Punctuation by what it does to a sentence. Source: GB/T 15834-2011 and its Traditional counterparts. */

/** Ends a sentence, wherever it stands outside quotation marks and brackets. */
export const terminal = new Set('。！？!?；;…｡')

/** Opens and closes what is kept whole; the kind decides whether a sentence may end with the closing mark. */
export const pairs: Readonly<Record<string, { readonly close: string; readonly kind: 'quote' | 'bracket' }>> =
  {
    '“': { close: '”', kind: 'quote' },
    '‘': { close: '’', kind: 'quote' },
    '「': { close: '」', kind: 'quote' },
    '『': { close: '』', kind: 'quote' },
    '﹁': { close: '﹂', kind: 'quote' },
    '〝': { close: '〞', kind: 'quote' },
    '（': { close: '）', kind: 'bracket' },
    '(': { close: ')', kind: 'bracket' },
    '《': { close: '》', kind: 'bracket' },
    '〈': { close: '〉', kind: 'bracket' },
    '【': { close: '】', kind: 'bracket' },
    '〔': { close: '〕', kind: 'bracket' },
    '［': { close: '］', kind: 'bracket' },
    '[': { close: ']', kind: 'bracket' },
  }

/** Quotation marks that open and close alike. */
export const straightQuotes = new Set('"＂')

/** After a closing mark: the sentence goes on. */
export const continuing = new Set('，、：,:。！？!?；;…的地得之等”’」』）》)')

/** Before an opening mark: what it opens is speech, a sentence of its own. */
export const beforeSpeech = new Set('：:，,。！？!?；;…说道称问答喊叫写云曰说說稱問寫”」')

/** Says that a short clause after a quotation names its speaker. */
export const speechVerb =
  /[说說道称稱问問答喊叫写寫]|表示|指出|认为|認為|介绍|介紹|强调|強調|透露|坦言|直言|回忆|回憶|感慨|呼吁|呼籲|解释|解釋|补充|補充|告诉|告訴|提醒/
