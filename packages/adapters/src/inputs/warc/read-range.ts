import { type FileHandle, open } from 'node:fs/promises'
import { longestLine } from '@jianbao/record'
import { locationOf, type WarcRef } from '../input-ref.js'
import { type ReadInput, rejected } from '../read-input.js'
import { fileTrouble } from '../refused.js'
import { readArchive } from './archive.js'
import { type Capture, captureBytes, captureOf } from './capture.js'
import { continues } from './continuation.js'
import { fileWindow } from './file-window.js'
import type { WarcRecord } from './framing.js'
import { longestBlock, pageInRecord } from './page-in-record.js'

/** What is too large is not held, but for what tells that it is a page. */
const heldOf = (blockLength: number): number => (blockLength > longestBlock ? captureBytes : blockLength)

/**
 * The pages of a range, one at a time, in order, each with those that continue it. Never throws; each that was counted
 * is accounted for.
 */
export async function* readWarcRange(ref: WarcRef): AsyncGenerator<ReadInput> {
  let read = 0
  let line = ref.line
  let trouble = 'the file has changed since it was listed; run again'
  try {
    for await (const page of pagesIn(ref)) {
      yield page.input
      read += 1
      line = page.line + 1
      if (read >= ref.count) return
    }
  } catch (error) {
    trouble = fileTrouble(error)
  }
  for (; read < ref.count; read++, line++)
    yield rejected({ path: ref.path, line }, { reason: 'unreadable', message: trouble })
}

interface Page {
  readonly input: ReadInput
  readonly line: number
  readonly capture: Capture
  /** Whether a further page of it was left out: then those behind are too, for what would they follow? */
  readonly isBroken: boolean
}

async function* pagesIn(ref: WarcRef): AsyncGenerator<Page> {
  let handle: FileHandle | null = null
  try {
    handle = await open(locationOf(ref))
    const file = fileWindow(handle, ref.end)
    let line = ref.line - 1
    let last: Page | null = null
    for await (const { content } of readArchive(file, ref, heldOf)) {
      line += 1
      const capture = 'damage' in content ? null : captureOf(content)
      if (capture === null || 'damage' in content) continue
      if (last !== null && continues(content.fields, last.capture)) {
        last = withFollowing(last, capture, content)
        continue
      }
      if (last !== null) yield last
      last = { input: asInput(capture, content, ref.path, line), line, capture, isBroken: false }
    }
    if (last !== null) yield last
  } finally {
    await handle?.close()
  }
}

function asInput(capture: Capture, record: WarcRecord, path: string, line: number): ReadInput {
  const { url, id, date: fetchedAt } = capture
  const name = { url, path, line, id }
  const page = pageInRecord(capture, record)
  if ('reason' in page) return rejected(name, page)
  return { raw: { ...name, ...page, fetchedAt } }
}

/** More pages than an article has: they are held at once, though no more of them than of one large input. */
const mostFollowing = 200

/** What a page that cannot be read would add is named by the record: its `pages.next` says where the text ends. */
function withFollowing(last: Page, capture: Capture, record: WarcRecord): Page {
  if ('reject' in last.input || last.isBroken) return last
  const page = pageInRecord(capture, record)
  const { raw } = last.input
  const following = raw.following ?? []
  const held = following.reduce((sum, bytes) => sum + bytes.length, raw.bytes.length)
  if ('reason' in page || following.length >= mostFollowing || held + page.bytes.length > longestLine)
    return { ...last, isBroken: true }
  return { ...last, input: { raw: { ...raw, following: [...following, page.bytes] } } }
}
