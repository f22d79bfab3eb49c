import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { launch, published } from './launch.js'
import { redisServer, sayLeftOut, startRedis } from './servers.js'

const inputs = 200
const disk = smallDisk('80m')
if (disk === null) sayLeftOut('what a full disk does', 'right to mount a small one')

let scratch: string
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'jianbao-room-'))
})
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true })
  if (disk !== null) execFileSync('umount', [disk])
})

it.skipIf(process.platform !== 'linux')(
  'waits for room where the disk is full while it publishes, and goes on',
  async () => {
    const directory = join(scratch, 'publishing')
    const run = launch({ directory, inputs, ms: 60 })
    await run.reached(32)
    // What is written there is refused as on a full disk, until the next try.
    const beside = join(directory, `records.jsonl.${hostname()}-${run.process.pid}.partial`)
    symlinkSync('/dev/full', beside)
    expect(await run.ended).toEqual({
      code: 0,
      signal: null,
      stderr: `cannot write ${join(directory, 'records.jsonl')}: the disk is full; make room and run again\n`,
    })
    expect(readdirSync(directory).filter((name) => name.endsWith('.partial'))).toEqual([])
    const roomy = join(scratch, 'roomy')
    await launch({ directory: roomy, inputs }).ended
    expect(published(directory)).toEqual(published(roomy))
  },
  180_000,
)

if (disk !== null) {
  // Not skipped where it cannot be: the test above stands for it everywhere.
  it.each([
    ['embedded', false],
    ['redis', redisServer === null],
  ])(
    'a run on %s waits for room, leaves nothing half-written, and goes on',
    async (kind, leftOut) => {
      if (leftOut) return
      const server = kind === 'redis' ? await startRedis() : null
      onTestFinished(() => server?.stop())
      const queue = server?.address ?? 'embedded'
      const filler = join(disk, 'filler')
      const directory = join(disk, kind)
      const run = launch({ directory, queue, inputs, ms: 60 })
      await run.reached(32)
      fill(filler)
      await run.said(/^cannot write \S+: the disk is full; make room and run again$/m)
      expect(existsSync(join(directory, 'records.jsonl'))).toBe(false)
      // One that begins has no room for its plan, and harms nothing.
      const other = join(disk, `${kind}-other`)
      expect(await launch({ directory: other, queue, inputs }).ended).toMatchObject({ code: 1 })
      rmSync(filler)
      expect(await run.ended).toMatchObject({ code: 0 })
      const roomy = join(scratch, kind)
      await launch({ directory: roomy, queue, inputs }).ended
      expect(published(directory)).toEqual(published(roomy))
      rmSync(directory, { recursive: true })
    },
    180_000,
  )
}

function fill(path: string): void {
  try {
    writeFileSync(path, Buffer.alloc(200 * 1024 * 1024))
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC')
  }
}

/** A file system of its own in memory; null where this user may not mount one. */
function smallDisk(size: string): string | null {
  const path = mkdtempSync(join(tmpdir(), 'jianbao-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path], { stdio: 'ignore' })
    return path
  } catch {
    return null
  }
}
