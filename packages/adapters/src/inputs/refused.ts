import type { RefusedRef } from './input-ref.js'

const advice: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder; check the path',
  ENOTDIR: 'a part of its path is a file, not a folder; check the path',
  EACCES: 'no permission to read it; check its rights',
  EPERM: 'no permission to read it; check its rights',
  EISDIR: 'it is a folder where a file was expected',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open; raise the limit (ulimit -n)',
  EIO: 'the disk could not be read',
}

/** What a failed look at the file system means to a person. */
export function fileTrouble(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return (code && advice[code]) ?? message ?? String(error)
}

/** An input that could not be read, in its place among the others. */
export function refused(path: string, error: unknown): RefusedRef {
  return { kind: 'refused', path, reason: 'unreadable', message: fileTrouble(error) }
}
