import type { FurnitureReason } from './lines/furniture-rules.js'

/** Why something of a page is not in its article's text: a closed list, each with what it means. */
export const removalReasons = {
  outside: 'stands outside the block that holds the article',
  other_article: 'text of another article, or lists of others',
  links: 'nothing but links, or a list of them',
  furniture_block: 'in an element whose class or id names it as furniture',
  comments: "readers' comments, or their form",
  headline: 'the headline, which is the title',
  byline: 'who wrote, sent or photographed it',
  dateline: 'the dateline: agency, place, date',
  signature: 'the name that signs it',
  editor: 'who edited it; the article ends here',
  credits: 'who edited, checked or made it',
  source: 'where it was taken from',
  metadata: 'date, source, author and counters',
  caption: 'what a picture shows, or who took it',
  original_title: 'the headline of the original',
  text_size: 'buttons for the size of the text',
  toolbar: 'buttons: print, close, save',
  share: 'buttons for sharing',
  neighbours: 'the articles before and after it',
  pager: "the article's own pages",
  navigation: 'where the page stands on its site',
  related: 'related articles, and what follows them',
  dated_headline: 'another article, by its headline and date',
  more: 'an invitation to read on elsewhere',
  teaser: 'the beginning of another article',
  bracketed_teaser: 'a headline in brackets',
  discussion: 'an invitation to discuss',
  contribute: 'an invitation to write to the paper',
  hotline: 'telephones and addresses of the paper',
  scan: 'a code to scan',
  app: 'an invitation to install something',
  follow: 'an invitation to follow an account',
  copyright: 'a notice of rights',
  disclaimer: 'a disclaimer',
  summary: 'a summary that a machine made',
  tags: 'keywords and sections',
  counter: 'how often it was read',
  login: 'a form to log in or to comment',
  advert: 'an advertisement',
  end_mark: 'a mark of the end',
  bullet: 'signs without words',
  empty_label: 'a label without its value',
  picture_credit: 'who a picture is from',
  code: 'code that should not be seen',
} as const satisfies Readonly<Record<FurnitureReason, string>> & Readonly<Record<string, string>>
export type RemovalReason = keyof typeof removalReasons

/** A line, or the beginning or end of one, that is not in the text. */
export interface Removal {
  readonly reason: RemovalReason
  /** On its page: between the article's own lines, above them, or below them. */
  readonly place: 'inside' | 'above' | 'below'
  /** As written. */
  readonly text: string
}
