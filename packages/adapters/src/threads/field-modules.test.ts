import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { checkFieldModules } from './field-modules.js'

it('takes a module for another process only where it lies in the same place, unchanged', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'jianbao-modules-')), 'own.mjs')
  await writeFile(path, 'export default []')
  const module = {
    path: 'own.mjs',
    url: pathToFileURL(path).href,
    sha256: '0'.repeat(64),
  }
  await expect(checkFieldModules([module])).rejects.toThrow('own.mjs: it is another than the one')
  const sha256 = createHash('sha256').update('export default []').digest('hex')
  await checkFieldModules([{ ...module, sha256 }])
  await rm(path)
  await expect(checkFieldModules([{ ...module, sha256 }])).rejects.toThrow(
    `${path}: no such file or folder; check the path; the run was planned with it`,
  )
})
