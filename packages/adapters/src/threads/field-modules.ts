import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { OwnField } from '@jianbao/fields'
import { JianbaoError } from '@jianbao/record'
import { fileTrouble } from '../inputs/refused.js'

/** A module that exports fields of one's own: by default one, or an array of them. */
export interface FieldModule {
  /** As given. */
  readonly path: string
  readonly url: string
  /** Of the file's bytes; what it imports is not covered. */
  readonly sha256: string
}

/**
 * Finds modules and loads them once, so that what is wrong with them shows before any work begins.
 * @throws JianbaoError that names the file
 */
export async function fieldModules(paths: readonly string[]): Promise<FieldModule[]> {
  const modules: FieldModule[] = []
  for (const path of paths) {
    const bytes = await readFile(path).catch((cause: Error) => {
      throw trouble(path, fileTrouble(cause), cause)
    })
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    modules.push({ path, url: pathToFileURL(resolve(path)).href, sha256 })
  }
  await loadFields(modules)
  return modules
}

/**
 * Checks that modules found by another process are here too, and the same.
 * @throws JianbaoError that names the file
 */
export async function checkFieldModules(modules: readonly FieldModule[]): Promise<void> {
  for (const { path, url, sha256 } of modules) {
    const bytes = await readFile(fileURLToPath(url)).catch((cause: Error) => {
      throw trouble(fileURLToPath(url), `${fileTrouble(cause)}; the run was planned with it`, cause)
    })
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw trouble(path, 'it is another than the one that the run was planned with')
  }
}

/**
 * The fields of the modules, in order.
 * @throws JianbaoError that names the file, where one cannot be loaded, exports no field, or a name stands twice
 */
export async function loadFields(modules: readonly FieldModule[]): Promise<OwnField[]> {
  if (modules.length === 0) return []
  const { fields, isOwnField } = await import('@jianbao/fields')
  const loaded: OwnField[] = []
  for (const { path, url } of modules) {
    const exported: unknown = await import(url).then(
      (module: { default?: unknown }) => module.default,
      (cause: Error) => {
        throw trouble(path, cause.message, cause)
      },
    )
    for (const field of Array.isArray(exported) ? exported : [exported]) {
      if (!isOwnField(field)) throw trouble(path, 'its default export is no field; see defineField')
      if (field.name in fields || loaded.some(({ name }) => name === field.name)) {
        throw trouble(path, `there is a field ${field.name} already`)
      }
      loaded.push(field)
    }
  }
  return loaded
}

function trouble(path: string, message: string, cause?: unknown): JianbaoError {
  return new JianbaoError(`${path}: ${message.split('\n')[0]}`, { permanent: true, cause })
}
