import type { LabelledAuthor } from '@jianbao/record'
import { parseCredits } from '../lines/credits.js'
import { type ArticlePlace, standsIn } from './article-place.js'
import type { LinkedArticle } from './json-ld.js'
import { firstMeta, type PageFacts } from './page-facts.js'

/** Names farther from the text than this are other articles'. */
const reach = { above: 30, below: 12 }

/** People whose names stand in elements made for them, near the text where it is known where that stands. */
export function authorsNamed(facts: PageFacts, place: ArticlePlace | null): LabelledAuthor[] {
  if (facts.people.length === 0) return []
  const near = facts.people.filter(({ line }) => place === null || isNear(place, line))
  return near
    .slice(0, mostElements)
    .filter(({ text }) => !ofAccount.test(text))
    .flatMap(({ text }) => readNames(text.replace(button, ' ')))
    .filter(({ name }) => /\p{Script=Han}/u.test(name))
}

const mostElements = 5

/** Not in comments anywhere; below the text not in furniture, adverts among it, either. */
function isNear(place: ArticlePlace, line: number): boolean {
  if (line < place.first - reach.above || line >= place.last + reach.below) return false
  return !standsIn(place, line, line < place.last ? ['comments'] : ['comments', 'furniture'])
}

/** Stands right behind a name that can be followed. */
const button = /[+＋]?\s?(?:[关關]注|订阅|訂閱|追蹤)(?=\s|$)/g
/** What a platform tells of an account: how much it wrote, how many read it. */
const ofAccount = /总阅读|總閱讀|粉[丝絲]|[获獲][赞讚]|(?:文章|作品)\s?[数數:：\d]|文章.*[阅閱][读讀]/

const authorMetas = ['author', 'article:author', 'og:article:author', 'byl', 'dc.creator', 'parsely-author']

/** People that JSON-LD names. */
export function authorsLinked(linked: LinkedArticle | null): LabelledAuthor[] {
  return withoutAccounts(linked?.authors ?? [])
}

/** People that the page's metas name. */
export function authorsInMetas(facts: PageFacts): LabelledAuthor[] {
  const said = firstMeta(facts, authorMetas)
  return said === null ? [] : withoutAccounts([said])
}

function withoutAccounts(texts: readonly string[]): LabelledAuthor[] {
  return texts.flatMap(readNames).filter(({ name }) => !lone.test(name))
}

/** A single Latin word is an account or a placeholder. */
const lone = /^[\w-]+$/

function readNames(text: string): readonly LabelledAuthor[] {
  // A page names its author without calling him anything; only a label that stands there says more.
  return (parseCredits(text, { bareNames: true })?.authors ?? []).map(({ name, role, label, house }) => ({
    name,
    role,
    ...(label == null ? {} : { label }),
    ...(house === undefined ? {} : { house }),
  }))
}

/** Each person once, with the role that was found first. */
export function distinctAuthors(authors: readonly LabelledAuthor[]): LabelledAuthor[] {
  const seen = new Set<string>()
  return authors.filter(({ name }) => {
    if (seen.has(name)) return false
    seen.add(name)
    return true
  })
}
