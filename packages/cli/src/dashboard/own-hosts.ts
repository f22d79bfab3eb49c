import type { MiddlewareHandler } from 'hono'

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i

/** Whether only this machine reaches what listens there. */
export function isLoopback(host: string): boolean {
  return loopback.test(host)
}

/**
 * Answers only where the address asked for is this machine's own: else a page of any site could read the board in
 * someone's browser, by a name that it lets point here.
 */
export const ownHosts: MiddlewareHandler = async (context, next) => {
  if (!isLoopback(new URL(context.req.url).hostname)) return context.text('Only for this machine.', 403)
  return next()
}
