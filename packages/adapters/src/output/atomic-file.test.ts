import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { createAtomicFile } from './atomic-file.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-atomic-'))
})

it('shows nothing in its place before it is committed, then everything', async () => {
  const path = join(folder, 'out', 'records.jsonl')
  const file = await createAtomicFile(path)
  await file.write('一\n')
  await expect(readFile(path)).rejects.toThrow('ENOENT')
  await file.commit()
  expect(await readFile(path, 'utf8')).toBe('一\n')
  expect(await readdir(join(folder, 'out'))).toEqual(['records.jsonl'])
})

it('leaves what stood there, and no trace, when it is discarded', async () => {
  const path = join(folder, 'records.jsonl')
  await writeFile(path, 'before')
  const file = await createAtomicFile(path)
  await file.write('after')
  await file.discard()
  expect(await readFile(path, 'utf8')).toBe('before')
  expect(await readdir(folder)).toEqual(['records.jsonl'])
})

it('names the file and what to do where the disk refuses', async () => {
  await writeFile(join(folder, 'out'), 'a file, not a folder')
  await expect(createAtomicFile(join(folder, 'out', 'records.jsonl'))).rejects.toThrow(
    /cannot write .*records\.jsonl: a part of its path is a file/,
  )
})
