import { sectionNames } from './media-suffixes.js'

/** Whether it is the name of a site's section, or two in one (`国内新闻`); over a line view. */
export function isSectionName(view: string): boolean {
  return sectionNames.has(view) || (sectionNames.has(view.slice(0, 2)) && sectionNames.has(view.slice(2)))
}
