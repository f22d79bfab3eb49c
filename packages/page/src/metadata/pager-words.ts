/** The words of a pager, over a line view. Source: observed mainland, Taiwan and Hong Kong pages. */
export const pagerWords = {
  /** A page's number as a link: `2`, `[2]`, `第2页`, `第2页：…`. */
  number: /^[[(【<]?\s?(?<number>\d{1,3})\s?[\])】>]?$|^第\s?(?<named>\d{1,3})\s?页(?:$|[:,\s])/,
  onward: /(?:下|后)一?页(?!面)|^余下全文$|^next(?: page)?[\s>»›]*$|^[>»›]{1,2}$/iu,
  back: /(?:上|前)一?页(?!面)|^prev(?:ious)?(?: page)?$|^[<«‹]{1,2}$/iu,
  last: /^(?:尾|末|最后一?|最末)页$/u,
  total: /共\s?(?<total>\d{1,3})\s?页/,
  /** Where the reader is: `第2页`. */
  here: /第\s?(?<here>\d{1,3})\s?页(?!到|至)/,
  /** Both: `2/5页`. */
  of: /(?<!\d)(?<here>\d{1,3})\s?\/\s?(?<total>\d{1,3})\s?页/,
  /** Numbers left out of a pager. */
  gap: /\.{2,}|…/,
} as const
