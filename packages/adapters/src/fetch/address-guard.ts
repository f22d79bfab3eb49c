import { type LookupAddress, lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { rangeNames, refusedBlocks } from './special-addresses.js'

export interface AddressGuardOptions {
  /** Hosts, addresses and blocks in CIDR notation that are let through though they are not public. */
  readonly allowPrivate?: readonly string[]
  /** In place of the system's look-up; what it gives is checked. */
  readonly lookup?: LookupFunction
}

/** Keeps connections out of networks that are not the public's. */
export interface AddressGuard {
  /**
   * Why no connection may be made from the name `host` to `address`, for a person; null where one may.
   * @param host without brackets; the address itself where the URL names no other
   */
  readonly refusal: (host: string, address: string) => string | null
  /**
   * For `net.connect`: looks a name up once and gives only addresses that were checked; `ForbiddenAddress` if any of
   * them is refused, since no name of the public's has an address inside.
   */
  readonly lookup: LookupFunction
}

/** A connection that the guard did not let happen. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress'
}

type Address = ipaddr.IPv4 | ipaddr.IPv6
type Block = readonly [network: Address, bits: number]

/** @throws {RangeError} where `allowPrivate` names what is no host, address or block */
export function createAddressGuard(options: AddressGuardOptions = {}): AddressGuard {
  const { allowPrivate = [], lookup: find = systemLookup as LookupFunction } = options
  const allowed = allowPrivate.map(allowance)
  const blocks = allowed.flatMap((one) => (typeof one === 'string' ? [] : [one]))
  const hosts = new Set(allowed.filter((one) => typeof one === 'string'))

  const refusal: AddressGuard['refusal'] = (host, given) => {
    if (hosts.has(hostName(host))) return null
    if (isIP(given) === 0) return `${given} is no IP address`
    const address = ipaddr.process(given)
    if (blocks.some((block) => isWithin(address, block))) return null
    const range = rangeOf(address)
    if (range === null) return null
    const names = host === given || host === address.toString() ? given : `${host} (${given})`
    return `${names} is ${range}; --allow-private lets it be asked`
  }

  const lookup: LookupFunction = (host, { all = false, ...rest }, callback) => {
    find(host, { ...rest, all: true }, (error, found) => {
      if (error !== null) return callback(error, [])
      const addresses: readonly LookupAddress[] = Array.isArray(found) ? found : []
      const refused = addresses.map(({ address }) => refusal(host, address)).find((why) => why !== null)
      const [first] = addresses
      if (refused !== undefined) return callback(new ForbiddenAddress(refused), [])
      if (first === undefined) return callback(noAddress(host), [])
      return all ? callback(null, [...addresses]) : callback(null, first.address, first.family)
    })
  }
  return { refusal, lookup }
}

/** As `dns.lookup` says it. */
function noAddress(host: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${host} has no address`), { code: 'ENOTFOUND' })
}

/** What an address is, where it is none of the public's. */
function rangeOf(address: Address): string | null {
  const embedded = embeddedIn(address)
  if (embedded !== null) return rangeOf(embedded)
  const range = address.range()
  if (range !== 'unicast') return rangeNames[range] ?? `a special address (${range})`
  return refused.find(({ block }) => isWithin(address, block))?.what ?? null
}

/** The IPv4 address that a NAT64 gateway reaches by an address of its well-known prefix (RFC 6052, 2.1). */
function embeddedIn(address: Address): Address | null {
  if (!isWithin(address, nat64)) return null
  return ipaddr.fromByteArray(address.toByteArray().slice(12))
}

const nat64: Block = ipaddr.parseCIDR('64:ff9b::/96')
const refused = refusedBlocks.map(([block, what]) => ({ block: ipaddr.parseCIDR(block), what }))

function isWithin(address: Address, [network, bits]: Block): boolean {
  if (address instanceof ipaddr.IPv4) return network instanceof ipaddr.IPv4 && address.match(network, bits)
  return network instanceof ipaddr.IPv6 && address.match(network, bits)
}

/** A host in the form that connections name it by, an address or a block as the block of it. */
function allowance(given: string): string | Block {
  const written = given.trim().replace(/^\[(.*)\]$/, '$1')
  if (ipaddr.isValidCIDR(written)) return ipaddr.parseCIDR(written)
  if (isIP(written) !== 0) {
    const address = ipaddr.process(written)
    return [address, address instanceof ipaddr.IPv4 ? 32 : 128]
  }
  const url = `http://${written}/`
  if (/^[^\s/:@?#[\]\\]+$/.test(written) && URL.canParse(url)) return hostName(new URL(url).hostname)
  throw new RangeError(
    `${JSON.stringify(given)} is no host, address or block; write such as 10.0.0.7, 10.0.0.0/8 or wiki.intern, without a port`,
  )
}

function hostName(host: string): string {
  return host.toLowerCase().replace(/\.$/, '')
}
