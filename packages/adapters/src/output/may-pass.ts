import type { Refusal, RejectReason } from '@jianbao/record'

/** What a batch may not give another time, though its inputs have not changed: a file was not read, a failure of our own. */
export const passingInBatch: ReadonlySet<RejectReason> = new Set(['unreadable', 'poison', 'internal'])

/** Whether an input may fare better another time, though it has not changed: whoever refused it was busy, or at fault. */
export function mayPass({ reason, message }: Refusal): boolean {
  if (reason === 'http_status') return /^the server answers (?:408|425|429|5\d\d):/.test(message)
  if (reason === 'robots') return message.startsWith('robots.txt could not be read')
  return reason === 'unreachable' || passingInBatch.has(reason)
}
