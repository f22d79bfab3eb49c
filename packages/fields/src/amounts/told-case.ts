import type { AmountKind } from '@jianbao/record'
import { ofLastText } from '../scan/of-last-text.js'

/** What a text that tells of a case speaks of. */
const CASE =
  /犯罪|嫌疑|警方|公安|民警|涉嫌|涉案|诈骗|被骗|盗窃|检察|起诉|被告|法院|纪委|监委|赃|贪污|受贿|挪用|走私|查扣|查获|缴获|扣押|冻结|查封|洗钱|赌|廉署|海关|虚开|偷税|逃税|检警|检方|法官|拘捕|起获|检获/u
const BRIBES = /受贿|行贿|贿[赂款]|索贿|收受|谋取利益|牟取利益|提供便利/u
const GIFTS = /捐[款赠助资]|慈善|善款|爱心|筹款/u

/** Whether a text tells of a case. */
export const tellsOfCase = ofLastText((text) => CASE.test(text))

/** What a text means by giving: bribes, gifts to those in need, or nothing of either. */
export const meaningOfGiving = ofLastText((text): AmountKind | null =>
  BRIBES.test(text) ? 'bribe' : GIFTS.test(text) ? 'donation' : null,
)
