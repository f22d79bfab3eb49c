import { type AgentOptions, Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { isIP } from 'node:net'
import { type AddressGuard, ForbiddenAddress } from './address-guard.js'

/** Connections for each scheme, one a host, every one of them made through the guard. */
export interface GuardedAgents {
  readonly of: (url: URL) => HttpAgent
  /** Ends all connections. */
  readonly close: () => void
}

/** @param keepAlive how long an unused connection is kept, in milliseconds */
export function guardedAgents(guard: AddressGuard, keepAlive: number): GuardedAgents {
  const options: AgentOptions = { keepAlive: true, maxSockets: 1, maxFreeSockets: 1, timeout: keepAlive }
  const http = guarded(new HttpAgent(options), guard)
  const https = guarded(new HttpsAgent(options), guard)
  return {
    of: (url) => (url.protocol === 'https:' ? https : http),
    close: () => {
      http.destroy()
      https.destroy()
    },
  }
}

/** For `net.connect`: how long each address of a name has, in milliseconds, before the next is tried; 250 is too short for a far one. */
const patientFamilies = { autoSelectFamilyAttemptTimeout: 1000 }

/** An address in the URL is checked here, since no look-up is made for it; a name's are checked when they are found. */
function guarded<Agent extends HttpAgent>(agent: Agent, guard: AddressGuard): Agent {
  const connect = agent.createConnection.bind(agent)
  agent.createConnection = (options, callback) => {
    const host = String(options.host)
    const refused = isIP(host) === 0 ? null : guard.refusal(host, host)
    if (refused === null) return connect({ ...options, ...patientFamilies, lookup: guard.lookup }, callback)
    // Node.js reads no second argument where the first is an error.
    callback?.(new ForbiddenAddress(refused), undefined as never)
    return undefined
  }
  return agent
}
