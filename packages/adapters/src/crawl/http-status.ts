import type { Refusal } from '@jianbao/record'

/** What to do about a status; others fall to their class. RFC 9110, 15. */
const advice: Readonly<Record<number, string>> = {
  204: 'it sends no content',
  205: 'it sends no content',
  206: 'it sends a part only; fetch the page in another way',
  304: 'it says that nothing has changed, though nothing was known; run again with --fresh',
  401: 'it wants a login; fetch the page in another way',
  402: 'it wants to be paid; fetch the page in another way',
  403: 'it refuses; ask the site, or fetch the page in another way',
  404: 'the page is not there; check the address',
  408: 'it is too busy; run again later',
  410: 'the page is gone for good; leave the address out',
  421: 'it does not serve this host; check the address',
  425: 'it is too busy; run again later',
  429: 'too many requests; run again later, with a longer --delay',
  451: 'withheld for legal reasons; leave the address out',
  503: 'it is not available for now; run again later',
}

const adviceOfClass: Readonly<Record<number, string>> = {
  1: 'that is no answer; report it to the site',
  3: 'it redirects to nowhere; check the address',
  4: 'it does not accept the request; check the address',
  5: 'it has a fault of its own; run again later',
}

/** An answer that holds no page. */
export function statusRefusal(status: number): Refusal {
  const what = advice[status] ?? adviceOfClass[Math.floor(status / 100)] ?? 'that is no status of HTTP'
  return { reason: 'http_status', message: `the server answers ${status}: ${what}` }
}
