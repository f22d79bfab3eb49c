/**
 * How the fetcher names itself: `jianbao/1.2.3 (+https://example.org/crawl)`.
 * @param contact an address of the web or of mail, where the owners of a site can reach who runs it; null for none
 * @throws {RangeError} where the contact cannot stand in a header
 */
export function userAgentOf(version: string, contact: string | null): string {
  if (contact === null) return `jianbao/${version}`
  if (!/^[\x21-\x27\x2a-\x7e]+(?: [\x21-\x27\x2a-\x7e]+)*$/.test(contact))
    throw new RangeError(
      `the contact ${JSON.stringify(contact)} holds what a user agent cannot; give a URL or a mail address`,
    )
  return `jianbao/${version} (+${contact})`
}

/** What is wrong with a user agent of one's own, for a person; null where nothing is. */
export function userAgentTrouble(text: string): string | null {
  if (/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(text)) return null
  return `${JSON.stringify(text)} cannot stand in a header: give ASCII characters on one line`
}
