import { createFeed, type Feed } from './feed.js'
import { type HeaderBlock, longestHeaders, parseHeaders } from './headers.js'

/** A record that is whole, from `at` on, counted from the beginning of what was opened. */
export interface WarcRecord {
  readonly at: number
  readonly end: number
  /** Of the WARC header, by their names in lower case. */
  readonly fields: HeaderBlock['fields']
  /** Its first bytes, as many as were to be held. */
  readonly block: Buffer
  /** In bytes, all of it. */
  readonly blockLength: number
}

/** A place where no whole record stands. */
export interface Damage {
  readonly at: number
  readonly damage: string
  /** Of the WARC header, where it can be read. */
  readonly fields: HeaderBlock['fields'] | null
}

const magic = 'WARC/'
const nextRecord = Buffer.from(`\n${magic}1.`)

/** How many bytes may still be opened in vain: it keeps the time linear, whatever a file holds. */
export interface Spare {
  left: number
}

/**
 * The records of one gzip member, or of a file that is not compressed, in order, and the places that hold none; where
 * a `Content-Length` is wrong, or garbage stands between two records, it goes on at the next line that begins one.
 * @param open the bytes from an offset on; one generator at a time is in use
 * @param hold how many bytes of a block of a length are held
 * @param spare ends the reading once it is used up
 */
export async function* frameRecords(
  open: (from: number) => AsyncGenerator<Buffer>,
  from: number,
  hold: (blockLength: number) => number,
  spare: Spare,
): AsyncGenerator<WarcRecord | Damage> {
  let feed = createFeed(open(from), from)
  let isTold = false
  try {
    while (await toNextRecord(feed)) {
      const { found, again } = await frameOne(feed, hold)
      yield found
      isTold = 'damage' in found
      if (again === null) continue
      spare.left -= feed.at - again
      await feed.close()
      if (spare.left < 0) return
      feed = createFeed(open(again), again)
    }
    if (feed.trouble !== null && !isTold) yield { at: feed.at, damage: feed.trouble, fields: null }
  } finally {
    await feed.close()
  }
}

interface Framed {
  readonly found: WarcRecord | Damage
  /** Where reading has to go on, if it is not where the feed stands: its length swallowed what follows. */
  readonly again: number | null
}

async function frameOne(feed: Feed, hold: (blockLength: number) => number): Promise<Framed> {
  const at = feed.at
  const headers = await takeHeaders(feed)
  if (typeof headers === 'string') {
    await seekRecord(feed)
    return { found: { at, damage: feed.trouble ?? headers, fields: null }, again: null }
  }
  const { fields } = headers
  const broken = (damage: string, again: number | null = null): Framed => ({
    found: { at, damage, fields },
    again,
  })
  const blockLength = lengthOf(fields)
  if (blockLength === null) {
    await seekRecord(feed)
    return broken(`its Content-Length is ${fields.get('content-length') ?? 'missing'}`)
  }
  const { block, passed, inside, tail } = await passBlock(feed, blockLength, hold(blockLength))
  const end = feed.at
  const isShort = passed < blockLength
  const isFollowed = !isShort && (!(await toNextRecord(feed)) || (await startsRecord(feed)))
  // The end of what is opened shows whether what came before was damaged.
  if (feed.trouble !== null) return broken(feed.trouble)
  if (isFollowed) return { found: { at, end, fields, block, blockLength }, again: null }
  const wrong = `its Content-Length says ${blockLength} bytes, but no record ends there`
  const again = inside ?? foundIn(feed.bytes.subarray(0, nextRecord.length), tail, feed.at)
  if (again !== null) return broken(wrong, again)
  if (isShort) return broken(`it is cut off: ${passed} of its ${blockLength} bytes are there`)
  await seekRecord(feed)
  return broken(wrong)
}

/** Passes over the line ends between records; false at the end. */
async function toNextRecord(feed: Feed): Promise<boolean> {
  for (;;) {
    let count = 0
    while (feed.bytes[count] === 10 || feed.bytes[count] === 13) count += 1
    feed.take(count)
    if (feed.bytes.length > 0) return true
    if (!(await feed.more())) return false
  }
}

async function startsRecord(feed: Feed): Promise<boolean> {
  while (feed.bytes.length < nextRecord.length && (await feed.more()));
  return feed.bytes.toString('latin1', 0, magic.length) === magic
}

/** The next record may begin so shortly before what was looked through in vain ends. */
const usualHeaders = 8 * 1024

/** The headers that begin here, or what is wrong with them. */
async function takeHeaders(feed: Feed): Promise<HeaderBlock | string> {
  if (!(await startsRecord(feed))) return 'no WARC record begins here'
  for (;;) {
    const headers = parseHeaders(feed.bytes.subarray(0, longestHeaders))
    if (headers !== null) {
      feed.take(headers.length)
      return headers
    }
    if (feed.bytes.length >= longestHeaders) {
      feed.take(longestHeaders - usualHeaders)
      return 'its WARC header does not end'
    }
    if (await feed.more()) continue
    // No blank line is left, so that no other header ends here either.
    feed.take(feed.bytes.length)
    return 'it is cut off in its WARC header'
  }
}

function lengthOf(fields: HeaderBlock['fields']): number | null {
  const value = fields.get('content-length') ?? ''
  return /^\d{1,15}$/.test(value) ? Number(value) : null
}

/** Takes a block, and looks where in it another record might begin: needed only where its length is wrong. */
async function passBlock(feed: Feed, length: number, hold: number) {
  const held: Buffer[] = []
  let passed = 0
  let inside: number | null = null
  let tail: Buffer = Buffer.alloc(0)
  while (passed < length && (feed.bytes.length > 0 || (await feed.more()))) {
    const piece = feed.take(length - passed)
    if (passed < hold) held.push(piece.subarray(0, hold - passed))
    passed += piece.length
    if (inside !== null) continue
    inside = foundIn(piece, tail, feed.at - piece.length)
    tail = Buffer.concat([tail, piece.subarray(1 - nextRecord.length)]).subarray(1 - nextRecord.length)
  }
  return { block: Buffer.concat(held), passed, inside, tail }
}

/** Where a line begins a record: in a piece that stands at `at`, or astride the end of what came before it. */
function foundIn(piece: Buffer, before: Buffer, at: number): number | null {
  const seam = Buffer.concat([before, piece.subarray(0, nextRecord.length - 1)]).indexOf(nextRecord)
  if (seam >= 0) return at - before.length + seam + 1
  const found = piece.indexOf(nextRecord)
  return found < 0 ? null : at + found + 1
}

/** Passes over everything up to the next line that begins a record, or to the end. */
async function seekRecord(feed: Feed): Promise<void> {
  for (;;) {
    const found = feed.bytes.indexOf(nextRecord)
    if (found >= 0) {
      feed.take(found + 1)
      return
    }
    feed.take(Math.max(0, feed.bytes.length - nextRecord.length + 1))
    if (!(await feed.more())) break
  }
  feed.take(feed.bytes.length)
}
