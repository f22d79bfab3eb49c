import { mkdtemp, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lockDirectory } from './lock-directory.js'

it('keeps others out until it is let go, by whatever name they come', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'jianbao-lock-'))
  const other = `${directory}-link`
  await symlink(directory, other)
  const unlock = await lockDirectory(directory)
  await expect(lockDirectory(other)).rejects.toThrow(`in use by another run (process ${process.pid})`)
  await unlock()
  await (await lockDirectory(other))()
})

it('does not care about another folder', async () => {
  const unlock = await lockDirectory(await mkdtemp(join(tmpdir(), 'jianbao-lock-')))
  await (await lockDirectory(await mkdtemp(join(tmpdir(), 'jianbao-lock-'))))()
  await unlock()
})
