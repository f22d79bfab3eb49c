import { createWriteStream, rmSync } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { type AtomicFile, createAtomicFile, writeTrouble } from '@jianbao/adapters'

/** Where lines go; see `AtomicFile`. */
export type Writer = AtomicFile

/** Standard output for `-`; a device or a pipe as it stands; else a file that appears whole or not at all. */
export async function openWriter(path: string): Promise<Writer> {
  if (path === '-') return streamWriter(process.stdout, 'standard output')
  const there = await stat(path).catch(() => null)
  if (there === null) return wholeFile(path)
  // What is no file must not be replaced by one; a link stays, and leads to the new file.
  if (there.isFile()) return wholeFile(await realpath(path))
  return there.isDirectory() ? wholeFile(path) : streamWriter(createWriteStream(path), path)
}

/** Leaves nothing behind when the process is ended on its way, and does not meet another one's unfinished file. */
async function wholeFile(path: string): Promise<Writer> {
  const beside = `${path}.${process.pid}.partial`
  const file = await createAtomicFile(path, beside)
  const forget = (): void => rmSync(beside, { force: true })
  process.once('exit', forget)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      forget()
      process.kill(process.pid, signal)
    })
  }
  return file
}

/** Lines go out as they come; what goes wrong is thrown at once, not when more comes. */
function streamWriter(stream: Writable, name: string): Writer {
  // It is told of to whoever writes; without this it would end the process.
  stream.on('error', () => {})
  const write = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      stream.write(text, (error) => {
        if (error) reject(writeTrouble(name, error))
        else resolve()
      })
    })
  return { write, commit: () => write(''), async discard() {} }
}
