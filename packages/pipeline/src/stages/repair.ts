import type { Article } from '@jianbao/page'
import { type Repaired, repairText, repairTitle } from '@jianbao/text'

/** repair: what crawling and content farms did to the text and the title is undone. */
export function repair(article: Article): Article {
  const title: Repaired | null = article.title === null ? null : repairTitle(article.title, article.text)
  const text = repairText(article.text, { title: title?.text ?? null })
  return {
    ...article,
    title: title?.text ?? null,
    text: text.text,
    repairs: [...article.repairs, ...(title?.repairs ?? []), ...text.repairs],
  }
}
