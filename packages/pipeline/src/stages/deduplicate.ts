import { removeRepeats } from '@jianbao/text'
import type { CleanArticle } from './convert.js'

/** deduplicate, inside one article: second copies of its body go, now that both are in one script. */
export function deduplicate(article: CleanArticle): CleanArticle {
  const { text, repairs } = removeRepeats(article.text)
  return { ...article, text, repairs: [...article.repairs, ...repairs] }
}
