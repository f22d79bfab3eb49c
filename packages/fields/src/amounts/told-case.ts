import type { AmountKind } from '@jianbao/record'

/** What a text that tells of a case speaks of. */
const CASE =
  /犯罪|嫌疑|警方|公安|民警|涉嫌|涉案|诈骗|被骗|盗窃|检察|起诉|被告|法院|纪委|监委|赃|贪污|受贿|挪用|走私|查扣|查获|缴获|扣押|冻结|查封|洗钱|赌|廉署|海关|虚开|偷税|逃税/u
const BRIBES = /受贿|行贿|贿[赂款]|索贿/u
const GIFTS = /捐[款赠助资]|慈善|善款|爱心|筹款/u

/** The answers about one text: the money of one article is asked about again and again. */
function rememberingLast<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  let last: { readonly text: string; readonly answer: Answer } | null = null
  return (text) => {
    if (last?.text !== text) last = { text, answer: ask(text) }
    return last.answer
  }
}

/** Whether a text tells of a case. */
export const tellsOfCase = rememberingLast((text) => CASE.test(text))

/** What a text means by giving: bribes, gifts to those in need, or nothing of either. */
export const meaningOfGiving = rememberingLast((text): AmountKind | null =>
  BRIBES.test(text) ? 'bribe' : GIFTS.test(text) ? 'donation' : null,
)
