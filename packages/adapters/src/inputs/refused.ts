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
  const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
  const message = (isMissing ? addressAdvice(path) : null) ?? fileTrouble(error)
  return { kind: 'refused', path, reason: 'unreadable', message }
}

/** Such as `www.example.com/1.html`. */
const bareAddress = /^(?:www\.|[^\s/]+\.(?:com|cn|net|org|hk|mo|tw)(?=[/:]|$))/i

/** What to do where the path of no file reads like an address; null where it does not. */
function addressAdvice(path: string): string | null {
  if (/^https?:\/\//i.test(path))
    return 'an address is fetched by `jianbao run` (or `add`); this command reads files'
  return bareAddress.test(path)
    ? `no such file; an address begins with https://, as in https://${path}`
    : null
}
