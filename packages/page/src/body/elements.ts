/** What an element is to the text it holds. Source: HTML Standard, rendering section; Word's `o:p` is inline too. */

/** Elements that don't break the line. */
export const inlineElements: ReadonlySet<string> = new Set(
  `a abbr acronym b bdi bdo big blink cite code data del dfn em font i img ins kbd label mark nobr q rb ruby s samp
  small span strike strong sub sup time tt u var wbr input`.split(/\s+/),
)

/** Elements whose content is never the article's text. */
export const silentElements: ReadonlySet<string> = new Set(
  `script style noscript iframe frameset noframes template textarea select option button object embed applet svg
  math canvas audio video map rt rp title meta link base datalist dialog nav footer marquee`.split(/\s+/),
)

/** Elements whose lines are headings. */
export const headingElements: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
