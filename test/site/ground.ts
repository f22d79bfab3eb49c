import type { Behaviour } from './answer.js'
import type { Placed } from './article-routes.js'
import type { Listed } from './expected.js'

/** The hosts of a site while pages are laid on them; a host goes by its number. */
export interface Ground {
  readonly routes: readonly ReadonlyMap<string, Behaviour>[]
  /** An absolute address. */
  address(host: number, path: string): string
  set(host: number, path: string, behaviour: Behaviour): void
  /** Lays an article with all of its pages. */
  lay(host: number, path: string, placed: Placed): Listed
}

/** @param hosts by number: `127.0.0.2:34567` */
export function emptyGround(hosts: readonly string[]): Ground {
  const routes = hosts.map(() => new Map<string, Behaviour>())
  const set: Ground['set'] = (host, path, behaviour) => {
    routes[host]?.set(path, behaviour)
  }
  return {
    routes,
    set,
    address: (host, path) => `http://${hosts[host]}${path}`,
    lay(host, path, { routes: own, expected }) {
      for (const [each, behaviour] of own) set(host, each, behaviour)
      return { host, path, expected }
    },
  }
}
