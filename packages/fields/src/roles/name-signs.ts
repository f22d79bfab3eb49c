import { characterTable } from '@jianbao/text'
import { codeUnits } from '../scan/code-units.js'

/** The characters that names of special kinds are told by. */
const SIGNS = {
  /** 王某某. */
  some: '某',
  /** 张×. */
  crosses: '×✕＊*○〇□xX',
  /** 陈姓男子. */
  family: '姓',
  /** 陈男, 林女. */
  called: '男女嫌妇翁',
  /** 小周, 老李, 阿K. */
  familiar: '小老阿大',
  /** 小鹿(化名). */
  alias: '化',
  /** 网友“山里人家”. */
  quotes: '“"「『',
} as const

/** Where in a text each of the signs stands, in order. */
export type NameSigns = { readonly [Sign in keyof typeof SIGNS]: readonly number[] }

const order = ['some', 'crosses', 'family', 'called', 'familiar', 'alias', 'quotes'] as const
const isSign = characterTable(Object.values(SIGNS).join(''))
const signOf = new Map(
  order.flatMap((sign, at) => [...SIGNS[sign]].map((c) => [c.charCodeAt(0), at] as const)),
)

let last: { readonly text: string; readonly signs: NameSigns } | undefined

/** One pass for all rules that look for them; the last text is kept, since those read the same one in turn. */
export function nameSigns(text: string): NameSigns {
  if (last?.text !== text) last = { text, signs: read(codeUnits(text)) }
  return last.signs
}

function read(units: Uint16Array): NameSigns {
  const places: number[][] = [[], [], [], [], [], [], []]
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? 0
    if ((((isSign[unit >> 5] ?? 0) >>> (unit & 31)) & 1) === 0) continue
    places[signOf.get(unit) ?? 0]?.push(at)
  }
  const [some = [], crosses = [], family = [], called = [], familiar = [], alias = [], quotes = []] = places
  return { some, crosses, family, called, familiar, alias, quotes }
}
