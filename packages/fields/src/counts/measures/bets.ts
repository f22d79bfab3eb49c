import { characterTable, isIn } from '@jianbao/text'

const ofBets = characterTable('胆拖')
/** What a bet is told by: `一注5胆13拖的号码`. */
const BET = /[注彩]|胆拖|复式|头奖|号码|[前后]区|[红蓝]球/u
const BET_REACH = 24

/** Whether 胆 or 拖 at `at` is no part of a bet: `一拖二夺冠`, `肝3胆2手术`. */
export const isNoBet = (text: string, at: number) =>
  isIn(ofBets, text, at) && !BET.test(text.slice(Math.max(0, at - BET_REACH), at + BET_REACH))
