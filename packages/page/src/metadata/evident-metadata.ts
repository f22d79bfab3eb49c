import { characterTable, holdsAny } from '@jianbao/text'

/** What a line with metadata has in it. */
export const evidence =
  /\d{2,4}\s?[-年/.]|\d{8}|\d{1,2}[:：]\d\d|[\d半]\s?[\p{Script=Han}]{1,3}前|\d ago|[A-Z][a-z]{2,8}\.? \d|\d [A-Z][a-z]{2}|[〇○零][一二三四五六七八九]|民[国國]|^刚[刚才]$|[來来]源|稿源|出[处處]|[转轉]自|[记記作]者|[编編][辑輯译譯]|[责責][编編]|[通评評特][讯訊论論派][员員]|[摄攝]|[报報][道導导]|撰|供稿|[实實][习習]|[／╱]|\/\s?[文图圖]|^[◎□■○●★☆▲◆◇※]/u
/** It has one of these. */
const signs = characterTable('0123456789半〇○零民刚源处處自者编編员員摄攝道導导撰供习習／╱/◎□■●★☆▲◆◇※')

/** Whether a line may have metadata in it: asked first, for it is cheap. */
export function hasEvidentMetadata(line: string): boolean {
  return holdsAny(signs, line, 0, line.length) && evidence.test(line)
}
