/** A queue's address as a message may show it. */
export function withoutPassword(address: string): string {
  const url = new URL(address)
  url.password = ''
  url.username = ''
  return url.href
}
