import { type Chance, chance } from './random.js'
import {
  bodies,
  deeds,
  feelings,
  media,
  people,
  places,
  reasons,
  reporters,
  things,
  times,
  weathers,
} from './words.js'

/** An article that no paper printed: the same for the same number and edition. */
export interface InventedArticle {
  readonly number: number
  readonly title: string
  readonly publisher: string
  readonly reporter: string
  /** `2024-03-12 08:30` */
  readonly published: string
  readonly paragraphs: readonly string[]
}

type Frame = (chance: Chance) => string

const frames: readonly Frame[] = [
  ({ pick, below }) =>
    `${pick(times)}，${pick(places)}的${pick(bodies)}${pick(deeds)}${below(90) + 10}件${pick(things)}，${pick(feelings)}。`,
  ({ pick, below }) =>
    `${pick(people)}回忆说，${pick(weathers)}，自己和${below(8) + 2}名同伴从${pick(places)}出发，走了${below(5) + 2}个小时才到。`,
  ({ pick, below }) =>
    `${pick(bodies)}负责人介绍，这批${pick(things)}花费${below(90) + 5}万元，${pick(reasons)}。`,
  ({ pick }) => `${pick(people)}认为，把${pick(things)}留在${pick(places)}是对的，${pick(feelings)}。`,
  ({ pick, below }) =>
    `据${pick(bodies)}统计，${pick(times)}共有${below(900) + 100}名居民前来参观，其中${below(90) + 10}人来自${pick(places)}。`,
  ({ pick }) =>
    `${pick(weathers)}，${pick(people)}和${pick(people)}一起把${pick(things)}抬到了${pick(bodies)}门口。`,
  ({ pick, below }) =>
    `下一步，${pick(places)}打算再添置${below(60) + 3}套${pick(things)}，由${pick(bodies)}照看。`,
  ({ pick }) => `“没有想到${pick(places)}的变化这样大。”${pick(people)}说，${pick(feelings)}。`,
  ({ pick, below }) =>
    `${pick(places)}距离${pick(places)}有${below(40) + 3}公里，${pick(reasons)}，两地的${pick(bodies)}决定合用一批${pick(things)}。`,
  ({ pick }) =>
    `记者在${pick(places)}看到，${pick(things)}就放在${pick(bodies)}的院子里，${pick(weathers)}。`,
  ({ pick, below }) =>
    `${pick(people)}算了一笔账：一件${pick(things)}能用${below(9) + 2}年，省下的钱可以给${pick(bodies)}添${below(30) + 2}件${pick(things)}。`,
  ({ pick }) =>
    `${pick(times)}举行的议事会上，${pick(people)}提议把${pick(things)}交给${pick(bodies)}，${pick(reasons)}。`,
]

/** @param edition from 0; each later one has a paragraph that the one before it had not */
export function inventedArticle(number: number, edition = 0): InventedArticle {
  const drawn = chance(number * 2 + 1)
  const told = new Set<string>()
  // What stands twice in an article is taken for damage.
  const sentence = (): string => {
    const next = drawn.pick(frames)(drawn)
    if (told.has(next)) return sentence()
    told.add(next)
    return next
  }
  const { pick, below } = drawn
  const title = `${pick(places)}${pick(bodies)}${pick(deeds)}${below(90) + 10}件${pick(things)}`
  const two = (value: number): string => String(value).padStart(2, '0')
  const published = `2024-${two(below(12) + 1)}-${two(below(28) + 1)} ${two(below(14) + 7)}:${two(below(60))}`
  const head = { number, title, publisher: pick(media), reporter: pick(reporters), published }
  const paragraphs = Array.from({ length: 6 + below(3) }, () => sentence() + sentence())
  const later = Array.from({ length: edition }, (_, at) => addition(number, at + 1))
  return { ...head, paragraphs: [...paragraphs, ...later] }
}

function addition(number: number, edition: number): string {
  const { pick, below } = chance(number * 977 + edition)
  return `第${edition}次补充消息：${pick(people)}告诉记者，${pick(places)}又送来了${below(60) + 3}件${pick(things)}，${pick(feelings)}。`
}
