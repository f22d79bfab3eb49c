import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A server of one's own, on a free port, with its data in a temporary folder. */
export interface LiveServer {
  readonly address: string
  /** Of the process that runs now. */
  pid(): number
  /** Ends the process without warning and starts it again, with the data it had kept. */
  kill(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

const asRoot = process.getuid?.() === 0

export const redisServer = findProgram('redis-server', [])
export const postgresPrograms = findPostgres()

/** Says, once a suite, what is left out on this machine, and why. */
export function sayLeftOut(what: string, missing: string): void {
  console.warn(`LEFT OUT: ${what}, because this machine has no ${missing}`)
}

export interface RedisSettings {
  /** Whether it has its data again after a kill; true by default. */
  readonly keeps?: boolean
}

export async function startRedis({ keeps = true }: RedisSettings = {}): Promise<LiveServer> {
  const data = mkdtempSync(join(tmpdir(), 'jianbao-redis-'))
  const port = await freePort()
  const keep = ['--appendonly', keeps ? 'yes' : 'no', '--appendfsync', 'always', '--save', '']
  return live(`redis://127.0.0.1:${port}`, data, () =>
    spawn(redisServer ?? '', ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', data, ...keep], {
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  )
}

/**
 * One that speaks TLS only, with a certificate of an authority of its own, `authority`, a file.
 * @returns null where this machine lacks openssl, or its Redis was built without TLS
 */
export async function startTlsRedis(): Promise<(LiveServer & { readonly authority: string }) | null> {
  const data = mkdtempSync(join(tmpdir(), 'jianbao-redis-tls-'))
  const port = await freePort()
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  writeFileSync(join(data, 'names'), 'subjectAltName=IP:127.0.0.1')
  const signed = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', 'names']
  const steps = [
    ['req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '2', '-subj', '/CN=authority'],
    ['req', ...key, '-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=127.0.0.1'],
    ['x509', '-req', '-in', 'server.csr', ...signed, '-out', 'server.pem'],
  ]
  const tls = ['--tls-port', `${port}`, '--tls-auth-clients', 'no', '--tls-ca-cert-file', 'ca.pem']
  const own = ['--tls-cert-file', 'server.pem', '--tls-key-file', 'server.key']
  try {
    for (const step of steps) execFileSync('openssl', step, { cwd: data, stdio: 'ignore' })
    // Ends at once, with one error or another.
    const { stderr } = spawnSync(redisServer ?? '', ['--tls-port', 'none'], { encoding: 'utf8' })
    if (/bad directive/i.test(stderr)) throw new Error('Redis was built without TLS')
    const authority = join(data, 'ca.pem')
    const server = await live(`rediss://127.0.0.1:${port}`, data, () =>
      spawn(redisServer ?? '', ['--port', '0', '--bind', '127.0.0.1', '--save', '', ...tls, ...own], {
        cwd: data,
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    )
    return { ...server, authority }
  } catch {
    rmSync(data, { recursive: true, force: true })
    return null
  }
}

export async function startPostgres(): Promise<LiveServer> {
  const data = mkdtempSync(join(tmpdir(), 'jianbao-postgres-'))
  const port = await freePort()
  const programs = postgresPrograms ?? ''
  if (asRoot) execFileSync('chown', ['postgres', data])
  const [program, args] = unprivileged(join(programs, 'initdb'), [
    ...['-D', data, '-A', 'trust', '-U', 'jianbao', '--no-sync'],
  ])
  execFileSync(program, args, { stdio: 'ignore' })
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${data}`, 'fsync=off']
  const options = settings.flatMap((setting) => ['-c', setting])
  return live(`postgres://jianbao@127.0.0.1:${port}/postgres`, data, () => {
    const [server, serverArgs] = unprivileged(join(programs, 'postgres'), [
      '-D',
      data,
      '-p',
      `${port}`,
      ...options,
    ])
    return spawn(server, serverArgs, { stdio: ['ignore', 'ignore', 'pipe'] })
  })
}

async function live(address: string, data: string, launch: () => ChildProcess): Promise<LiveServer> {
  let server: ChildProcess | null = null
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server === null || server.exitCode !== null || server.signalCode !== null) return
    const gone = once(server, 'exit')
    server.kill(signal)
    await gone
  }
  const self: LiveServer = {
    address,
    pid: () => server?.pid ?? 0,
    async start() {
      // A PostgreSQL that was killed leaves processes that end soon; until they have, another does not start on their data.
      for (let attempts = 100; attempts > 0; attempts--) {
        server = launch()
        if (await isReady(server)) return
        await sleep(50)
      }
      throw new Error(`the server of ${address} does not start`)
    },
    kill: () => end('SIGKILL'),
    async stop() {
      await end('SIGINT')
      rmSync(data, { recursive: true, force: true })
    },
  }
  await self.start()
  return self
}

/** Both servers say so when they are ready; false where one ends before. */
async function isReady(server: ChildProcess): Promise<boolean> {
  const said = server.stdout ?? server.stderr
  for await (const chunk of said ?? []) {
    if (!/ready to accept connections/i.test(String(chunk))) continue
    said?.resume()
    await sleep(50)
    return true
  }
  return false
}

/** PostgreSQL does not run as root. */
function unprivileged(program: string, args: string[]): [string, string[]] {
  if (!asRoot) return [program, args]
  return ['setpriv', ['--reuid', 'postgres', '--regid', 'postgres', '--clear-groups', program, ...args]]
}

function findPostgres(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const server = findProgram(
    'postgres',
    versions.map((version) => join(debian, version, 'bin')),
  )
  if (server === null) return null
  if (asRoot && !hasPostgresUser()) return null
  return join(server, '..')
}

function hasPostgresUser(): boolean {
  try {
    execFileSync('id', ['postgres'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function findProgram(name: string, more: readonly string[]): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...more]
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
