import { createReadStream } from 'node:fs'
import { decode } from '@jianbao/page'
import { isRefusal, longestLine, type Refusal } from '@jianbao/record'
import { openContent } from '../../codings/open-content.js'
import { answerContent } from '../../fetch/answer-content.js'
import { fileTrouble } from '../../inputs/refused.js'
import { isGzip } from '../../inputs/warc/gzip-members.js'
import { tooLarge } from '../../refusals.js'
import { createHostSession, type HostSession, type SessionOptions } from '../host-session.js'
import { createRobots, type Robots } from '../robots.js'
import { hostOf } from '../rounds.js'
import { visit } from '../visit.js'

/** A feed or a sitemap, as text. */
export interface SourceContent {
  readonly text: string
  /** What its links are relative to: where it was in the end; null for a file. */
  readonly base: string | null
}

export interface SourceReader {
  /** Fetches an address, or reads a file or `-`. */
  readonly read: (at: string) => Promise<SourceContent | Refusal>
}

export function isAddress(at: string): boolean {
  return /^https?:\/\//i.test(at)
}

/** All hosts are asked in turn, each with its own pauses, and its robots.txt once. */
export function createSourceReader(
  options: SessionOptions,
  stdin: AsyncIterable<Uint8Array> = process.stdin,
): SourceReader {
  const hosts = new Map<string, { readonly session: HostSession; readonly robots: Robots }>()
  const hostWork = (address: string) => {
    const host = hostOf(address)
    const known = hosts.get(host)
    if (known !== undefined) return known
    const session = createHostSession(options)
    const work = { session, robots: createRobots(session) }
    hosts.set(host, work)
    return work
  }
  const fetched = async (address: string): Promise<SourceContent | Refusal> => {
    let at = address
    for (let hops: readonly string[] = []; ; ) {
      const { session, robots } = hostWork(at)
      const went = await visit(session, robots, { at, hops }, 'listing')
      if (went.kind === 'refused') return went.refusal
      if (went.kind === 'moved') {
        at = went.to
        hops = went.hops
        continue
      }
      const content = answerContent(went.answer)
      if (isRefusal(content)) return content
      const type = went.answer.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
      return asText(content, charsetOf(type), went.url)
    }
  }
  return {
    async read(at) {
      if (isAddress(at)) return fetched(at)
      const bytes = await readWhole(at === '-' ? stdin : createReadStream(at))
      return isRefusal(bytes) ? bytes : asText(bytes, null, null)
    },
  }
}

function charsetOf(type: string): string | null {
  return /charset\s*=\s*["']?([^\s"';,]+)/i.exec(type)?.[1] ?? null
}

function asText(bytes: Buffer, charset: string | null, base: string | null): SourceContent | Refusal {
  const content = isGzip(bytes) ? openContent(bytes, ['gzip'], longestLine) : bytes
  if (isRefusal(content)) return content
  const decoded = decode(content, charset, 'html')
  return isRefusal(decoded) ? decoded : { text: decoded.text.replace(/^\uFEFF/, ''), base }
}

async function readWhole(chunks: AsyncIterable<Uint8Array>): Promise<Buffer | Refusal> {
  const held: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of chunks) {
      length += chunk.length
      if (length > longestLine) return tooLarge(null)
      held.push(chunk)
    }
  } catch (error) {
    return { reason: 'unreadable', message: fileTrouble(error) }
  }
  return Buffer.concat(held)
}
