// Puts what `jianbao extract` loads, some seven hundred modules, into a few files: Node.js takes half a second to find and
// link them one by one, in each thread. The modules stay as they were built, and run where there is no bundle or an older
// one (see bin/bundle.js). Plain JavaScript, as setup.mjs is.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { bundle, isFresh } from './bin/bundle.js'

const packages = fileURLToPath(new URL('..', import.meta.url))
const folder = dirname(bundle)

/** Commands that take long anyway: they run as they were built. */
const builtCommands = ['run', 'status', 'dashboard', 'watch']

/** Looks for files beside its own; the command depends on it for that reason alone. */
const threads = 'piscina'
/** Loaded by those commands only. */
const services = ['bullmq', 'ioredis', 'pg', /^@electric-sql\//, 'feedsmith', 'robots-parser']

const leaveBuilt = {
  name: 'leave-built',
  async resolveId(source, importer) {
    if (!importer || !source.startsWith('.')) return null
    const { id } = (await this.resolve(source, importer, { skipSelf: true })) ?? {}
    const [command] = id ? relative(`${packages}cli/dist`, id).split('/') : []
    return builtCommands.includes(command) ? { id: relative(folder, id), external: 'absolute' } : null
  },
}

/** A module goes on finding its package's data where it has always been; a thread's entry point lies in the bundle. */
const keepPlaces = {
  name: 'keep-places',
  transform(code, id) {
    const [name, dist, ...path] = relative(packages, id).split('/')
    if (dist !== 'dist' || path[0] === 'threads' || !code.includes('import.meta.url')) return null
    const manifest = JSON.parse(readFileSync(`${packages}${name}/package.json`, 'utf8'))
    const at = [path.join('/'), manifest.name].map((text) => JSON.stringify(text))
    return code.replaceAll('import.meta.url', `new URL(${at[0]}, import.meta.resolve(${at[1]})).href`)
  },
}

if (!isFresh()) await write()

async function write() {
  const build = await rolldown({
    input: {
      main: `${packages}cli/dist/main.js`,
      'batch-thread': `${packages}adapters/dist/threads/batch-thread.js`,
      'apart-process': `${packages}adapters/dist/threads/apart-process.js`,
    },
    platform: 'node',
    external: [threads, ...services],
    plugins: [leaveBuilt, keepPlaces],
  })
  const { output } = await build.write({ dir: folder, format: 'esm', cleanDir: true })
  await build.close()
  const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
  writeFileSync(join(folder, 'LICENSES.txt'), licenses(new Set(modules.flatMap(foreignPackage))))
}

/** The folder of the package of others' that a module belongs to. */
function foreignPackage(module) {
  const [, place] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module) ?? []
  return place === undefined ? [] : [place]
}

/** Whoever copies their code has to copy these too. */
function licenses(places) {
  return [...places]
    .sort()
    .map((place) => {
      const { name, version, license } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'))
      const file = readdirSync(place).find((entry) => /^licen[cs]e/i.test(entry))
      const text = file === undefined ? '' : readFileSync(join(place, file), 'utf8').trim()
      return `${name} ${version} (${license})\n\n${text}\n`
    })
    .join('\n---\n\n')
}
