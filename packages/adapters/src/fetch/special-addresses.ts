/**
 * Blocks that are not the public's though the table of ipaddr.js calls them unicast, and public addresses at which a
 * cloud serves its machines their credentials.
 */
export const refusedBlocks: readonly (readonly [block: string, what: string])[] = [
  // IANA IPv6 Special-Purpose Address Registry: whatever lies outside 2000::/3 is not global unicast.
  ['::/3', 'not a public address'],
  ['4000::/2', 'not a public address'],
  ['8000::/1', 'not a public address'],
  // Microsoft Azure: "What is IP address 168.63.129.16?"
  ['168.63.129.16/32', 'a metadata service of its cloud'],
]

/** What the ranges of ipaddr.js are called for a person; any other range goes by its own name. */
export const rangeNames: Readonly<Record<string, string>> = {
  unspecified: 'no address of a machine',
  broadcast: 'a broadcast address',
  multicast: 'a multicast address',
  linkLocal: 'a link-local address, such as metadata services have',
  loopback: 'this machine itself',
  carrierGradeNat: 'inside a provider’s network',
  private: 'inside a private network',
  uniqueLocal: 'inside a private network',
  reserved: 'a reserved address',
}
