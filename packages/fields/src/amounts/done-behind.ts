import type { AmountKind } from '@jianbao/record'
import { characterTable, holdsAny } from '@jianbao/text'

/** `将租金50万元|据为己有`, `200万元|转入个人账户`: what is done with a sum behind it, by one to whom it does not belong. */
const MISUSED =
  /^[^，。；！？\n]{0,12}?(?:据为己有|占为己有|中饱私囊|挪作他用|挪用|侵吞|私分|截留|(?:转|存|打|汇)[入至到进](?:了)?(?:个人|自己|其个人|私人|其本人))/u
/** `26万元|血汗钱就这样没了`, `8000元|现金和一部手机不见了`: a sum is gone. */
const GONE =
  /^[^，。；！？\n]{0,14}?(?:没了|不见了|不翼而飞|打了?水漂|有去无回|化为乌有|血本无归|不知去向|被[偷抢骗盗卷转刷](?:走|光|去)?(?![的了]?[^，。；！？\n]{0,4}?\d))/u
/** `把奖金3万元|全部捐出`, `稿费5000元|捐给了灾区`: given away, whatever it was. */
const GIVEN = /^(?:全部|全数|悉数|都|一并|一次性)?捐(?:给|出|赠|献|往|了|向)/u
const opensDeed = characterTable('捐据占中挪侵私截转存打汇没不有化血被')
const REACH = 24

/** What the rest of the clause says is done with a sum, where that decides; else null. */
export function doneBehind(text: string, end: number): AmountKind | null {
  if (!holdsAny(opensDeed, text, end, end + REACH)) return null
  const rest = text.slice(end, end + REACH)
  if (MISUSED.test(rest)) return 'amount_involved'
  if (GIVEN.test(rest)) return 'donation'
  return GONE.test(rest) ? 'loss' : null
}
