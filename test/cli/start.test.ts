import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const page = at('corpus/016-old-table-layout-gbk/page.html')

/** Notes each module that the main thread imports. */
const hooks = `
  import { appendFileSync } from 'node:fs'
  export async function load(url, context, next) {
    appendFileSync(process.env.LOADED, url + '\\n')
    return next(url, context)
  }`
const dataUrl = (source: string): string => `data:text/javascript,${encodeURIComponent(source)}`
const register = dataUrl(
  `import { register } from 'node:module'; register(${JSON.stringify(dataUrl(hooks))})`,
)

/** What a command writes, and the modules that it imports in its main thread. */
function runOf(args: readonly string[], env: Readonly<Record<string, string>>) {
  const loaded = join(mkdtempSync(join(tmpdir(), 'jianbao-start-')), 'loaded')
  const command = ['--import', register, at('packages/cli/bin/jianbao.js'), ...args]
  const { status, stderr, stdout } = spawnSync(process.execPath, command, {
    env: { ...process.env, ...env, LOADED: loaded },
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  return { stdout, urls: readFileSync(loaded, 'utf8').trim().split('\n') }
}

/** Its modules one by one, not the bundle of them. */
const unbundled = { JIANBAO_DEBUG: '1' }

/** The packages that a command imports in its main thread, our own by their folders. */
function packagesOf(...args: string[]): Set<string> {
  const { urls } = runOf(args, unbundled)
  const names = urls.map((url) => /.*(?:node_modules|packages)\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? '')
  return new Set(names.filter((name) => name !== ''))
}

describe('what a command imports', () => {
  it('is next to nothing for --help', () => {
    expect(packagesOf('--help')).toEqual(new Set(['cli', 'commander']))
  })

  it('is no queue and no threads for one small page', () => {
    const packages = packagesOf('extract', page)
    expect(packages).toContain('pipeline')
    for (const name of ['piscina', 'bullmq', 'ioredis', 'pg', 'workers', 'tinyglobby'])
      expect(packages).not.toContain(name)
  })

  it('is none of the stages in the main thread where other threads do the work', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jianbao-start-'))
    const html = readFileSync(page)
    for (let i = 0; i < 9; i++) writeFileSync(join(folder, `${i}.html`), html)
    const packages = packagesOf('extract', folder)
    expect(packages).toContain('piscina')
    for (const name of ['pipeline', 'text', 'page', 'fields', 'cheerio', 'bullmq'])
      expect(packages).not.toContain(name)
  })

  it('is a few files where they are bundled, which do the same', () => {
    const { status } = spawnSync(process.execPath, [at('packages/cli/bundle.mjs')], { stdio: 'inherit' })
    expect(status).toBe(0)
    const bundled = runOf(['extract', page], {})
    expect(bundled.urls.filter((url) => url.startsWith('file:')).length).toBeLessThan(30)
    expect(bundled.stdout).toBe(runOf(['extract', page], unbundled).stdout)
  })
})
