import type { Rescue } from './rescued.js'

const HIT =
  /(?:打|踢|踹|踩|挨|揍|扇|砸|击|抡|抽|补|给|吃|中)(?:了|过|中)?(?:其|他|她|对方|我|你)?(?:一共|共|约|近|至少|足足)?$/u
const ENDS = /^(?=[，。；、！？）)”\n]|后|才|将|致|，|$|和|并|就|都|仍|被|还|又|不|倒|身|死|当)/u

/**
 * Blows, shots, stitches, rounds and stops: measures whose verb before them says that they count (`开了三枪`, `缝了八针`).
 * Verbs only; after 《现代汉语八百词》 on measures of acts.
 */
export const strokes: readonly Rescue[] = [
  {
    word: '刀',
    before:
      /(?:捅|砍|刺|扎|划|戳|劈|剁|中|挨|补|割)(?:了|伤|过|中)?(?:其|他|她|对方)?(?:一共|共|约|近|至少|足足)?$/u,
    after: ENDS,
  },
  {
    word: '枪',
    before: /(?:开|鸣|中|打|补|挨|射|放|击中|响|连发)(?:了|过|中)?(?:一共|共|约|近|至少)?$/u,
    after: ENDS,
  },
  {
    word: '针',
    before: /(?:缝|打|扎|挨|补|接种|注射|缝合|种)(?:了|过|完|满|合)?(?:一共|共|约|近|至少|足足)?$/u,
    after: ENDS,
  },
  ...['拳', '脚', '棍', '鞭', '巴掌', '耳光'].map((word) => ({ word, before: HIT, after: ENDS })),
  { word: '炮', before: /(?:开|打|放|鸣|发|射)(?:了|过|出)?(?:共|约|近)?$/u, after: ENDS },
  { word: '箭', before: /(?:射|中|放)(?:了|过|出|中)?(?:共|约|近)?$/u, after: ENDS },
  {
    word: '圈',
    before: /(?:转|绕|跑|走|骑|滑|游|兜|落后|领先|完成|还剩|最后)(?:了|过|完|满|场)?(?:共|约|近)?$/u,
    after: ENDS,
  },
  { word: '仗', before: /(?:打|胜|败|赢|输)(?:了|过|完)?(?:共|约|近)?$/u, after: ENDS },
  {
    word: '站',
    before: /(?:坐|乘|经|途经|经过|设|共设|共|停靠|停|共有|有|走|沿途)(?:了|过|完)?(?:约|近)?$/u,
    after: /^(?=[，。；、！？）)\n]|地(?![区铁点下])|路|就|后|，|$|和|到(?!发))/u,
  },
]

/** What is counted where nothing behind the number names it: the stroke itself. */
export const strokeWords: ReadonlySet<string> = new Set(strokes.map(({ word }) => word))
