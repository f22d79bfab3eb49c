import { Parser } from 'htmlparser2'

/** What htmlparser2 makes of an element's tags. */
export interface TagRules {
  /** It has no content: its start tag ends it. */
  readonly isVoid: boolean
  /** Whether tags inside it, and up to its closing tag, may close themselves (`<path/>`); null where it changes nothing. */
  readonly selfClosing: boolean | null
  /** Its closing tag alone makes an element, as `</p>` and `</br>` do. */
  readonly opensAtClose: boolean
}

export const plainRules: TagRules = { isVoid: false, selfClosing: null, opensAtClose: false }

/** The rules for a name, by htmlparser2's parser: it is asked, so that there is one source for them. */
export function tagRulesOf(name: string): TagRules {
  const isForeign = closesItself(`<${name}/><b/>`)
  const isHtml = !closesItself(`<svg/><${name}/><b/>`)
  return {
    isVoid: eventsOf(`<${name}>`).includes('/'),
    selfClosing: isForeign ? true : isHtml ? false : null,
    opensAtClose: eventsOf(`</${name}>`) !== '',
  }
}

/** Whether htmlparser2 closes an open element where the start tag of another is met. */
export function isClosedBy(open: string, next: string): boolean {
  // Made to close itself, or a script would swallow what follows; where that isn't heeded it stays open.
  const before = eventsOf(`<${open}/>`)
  return eventsOf(`<${open}/><${next} `) !== `${before}<${next}>`
}

function closesItself(html: string): boolean {
  return eventsOf(html).endsWith('</b>')
}

/** The tags that htmlparser2 meets in some markup, those that it adds among them. */
function eventsOf(html: string): string {
  let events = ''
  const parser = new Parser({
    onopentagname: (name) => {
      events += `<${name}>`
    },
    onclosetag: (name) => {
      events += `</${name}>`
    },
  })
  parser.write(html)
  return events
}
