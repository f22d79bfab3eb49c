import { once } from 'node:events'
import { stat, unlink } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { JianbaoError } from '@jianbao/record'

/**
 * Keeps every other process of this machine out of a run's folder, by a socket named after the folder: the system
 * lets go of it when the process ends, however it ends, so that nothing stale is ever left to be told from a live lock.
 * @returns what lets go
 * @throws JianbaoError naming the process that holds it
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const name = await lockName(directory)
  const server = (await listen(name)) ?? (await listenOnDead(name))
  if (server === null) {
    const holder = await holderOf(name)
    throw new JianbaoError(`${directory} is in use by another run (process ${holder ?? 'unknown'})`, {
      permanent: true,
    })
  }
  return async () => {
    server.close()
    await once(server, 'close')
  }
}

/** The process of this machine that holds a run's folder; null where none does. */
export async function lockHolder(directory: string): Promise<string | null> {
  return holderOf(await lockName(directory))
}

async function lockName(directory: string): Promise<string> {
  const { dev, ino } = await stat(directory, { bigint: true })
  return socketName(`jianbao-${dev}-${ino}`)
}

/** Linux and Windows have names that live as long as their listener; elsewhere a file stays behind a killed one. */
function socketName(name: string): string {
  if (process.platform === 'linux') return `\0${name}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

async function listen(name: string): Promise<Server | null> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.end(String(process.pid))
  })
  server.listen(name)
  server.unref()
  try {
    await once(server, 'listening')
    return server
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return null
    throw error
  }
}

async function listenOnDead(name: string): Promise<Server | null> {
  if (process.platform === 'linux' || process.platform === 'win32' || (await holderOf(name)) !== null)
    return null
  await unlink(name).catch(() => {})
  return listen(name)
}

/** The process that listens there; null where nobody answers. */
async function holderOf(name: string): Promise<string | null> {
  try {
    return await text(connect(name))
  } catch {
    return null
  }
}
