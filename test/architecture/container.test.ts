import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { jianbao, root } from '../cli/command.js'

const lines = (name: string): string[] => readFileSync(join(root, name), 'utf8').split('\n')

/** What the image is made of: sources of COPY, but those that an earlier stage made. */
const copied = lines('Dockerfile')
  .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
  .flatMap((line) => line.split(/\s+/).slice(1, -1))

it.each(copied)('the image copies %s, which is there and is let in', (source) => {
  expect(existsSync(join(root, source))).toBe(true)
  expect(lines('.dockerignore')).toContain(`!${source}`)
})

it('no installation, build or test gets into the image from this machine', () => {
  expect(copied.length).toBeGreaterThan(4)
  const [first, ...rest] = lines('.dockerignore').filter((line) => line !== '' && !line.startsWith('#'))
  expect(first).toBe('*')
  expect(rest).toEqual(expect.arrayContaining(['**/node_modules', '**/dist', '**/*.tsbuildinfo']))
})

it('the image runs its command as no root', () => {
  const last = lines('Dockerfile').slice(
    lines('Dockerfile').findLastIndex((line) => line.startsWith('FROM ')),
  )
  const at = (start: string): number => last.findIndex((line) => line.startsWith(start))
  expect(at('USER node')).toBeGreaterThan(0)
  expect(at('ENTRYPOINT ["jianbao"]')).toBeGreaterThan(at('USER node'))
})

/** `command: ["worker", "--out", …]`, or the entrypoint with the command's name in front. */
const commands = lines('compose.yaml').flatMap((line) => {
  const [, json] = /^ {4}(?:command|entrypoint): (\[.*\])$/.exec(line) ?? []
  const words = json === undefined ? [] : (JSON.parse(json) as string[])
  const [name = '', ...args] = words[0] === 'jianbao' ? words.slice(1) : words
  return /^[a-z]+$/.test(name) ? [{ name, flags: args.filter((arg) => arg.startsWith('--')) }] : []
})

it.each(commands)('compose.yaml starts jianbao $name with flags that it has', async ({ name, flags }) => {
  const { code, stdout } = await jianbao([name, '--help'])
  expect(code).toBe(0)
  expect(stdout).toContain(`jianbao ${name} `)
  for (const flag of flags) expect(stdout).toContain(flag)
})

it('compose.yaml has the services it should', () => {
  expect(commands.map(({ name }) => name)).toEqual(['worker', 'run', 'dashboard'])
})
