import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fields } from '@jianbao/fields'
import { fieldsShape } from '@jianbao/record'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Each imports only from those above it. */
const layers = [
  'packages/record',
  'packages/text',
  'packages/page',
  'packages/fields',
  'packages/pipeline',
  'packages/adapters',
  'workers',
  'packages/cli',
]
/** What a package without I/O may still use: hashing, looking at bytes, and reading its own tables. */
const pureBuiltins = new Set(['node:buffer', 'node:crypto', 'node:fs', 'node:module', 'node:url'])
const pureLayers = new Set(layers.slice(0, 5))

interface Manifest {
  name: string
  dependencies?: Record<string, string>
}

function manifestOf(layer: string): Manifest {
  return JSON.parse(readFileSync(join(root, layer, 'package.json'), 'utf8')) as Manifest
}

function sourcesOf(layer: string): string[] {
  return readdirSync(join(root, layer, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('.contract.ts'))
    .map((file) => readFileSync(join(root, layer, 'src', file), 'utf8'))
}

/** The modules that a layer's sources name, statically, dynamically or through `require`. */
function importsOf(layer: string): Set<string> {
  const named = sourcesOf(layer).flatMap((source) => [
    ...source.matchAll(/(?:from|import|import\(|require\() ?['"](@?\w[\w@./:-]*)['"]/g),
  ])
  return new Set(named.map((match) => match[1] as string))
}

function packageOf(module: string): string {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/')
}

describe.each(layers)('%s', (layer) => {
  const imported = [...importsOf(layer)]

  it('declares every package it imports', () => {
    const declared = new Set(Object.keys(manifestOf(layer).dependencies ?? {}))
    const undeclared = imported
      .filter((module) => !module.startsWith('node:') && !builtinModules.includes(module))
      .map(packageOf)
      .filter((name) => !declared.has(name))
    expect(undeclared).toEqual([])
  })

  it('depends only on the layers above it', () => {
    const above = new Set(layers.slice(0, layers.indexOf(layer)).map((other) => manifestOf(other).name))
    const ours = new Set(layers.map((other) => manifestOf(other).name))
    const wrong = Object.keys(manifestOf(layer).dependencies ?? {}).filter(
      (name) => ours.has(name) && !above.has(name),
    )
    expect(wrong).toEqual([])
  })
})

it.each([...pureLayers])('%s does no I/O', (layer) => {
  const builtins = [...importsOf(layer)].filter((module) => module.startsWith('node:'))
  expect(builtins.filter((module) => !pureBuiltins.has(module))).toEqual([])
})

it('registers every field that has a folder, and every field of the record', () => {
  const folders = readdirSync(join(root, 'packages/fields/src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  expect(Object.keys(fields)).toEqual(Object.keys(fieldsShape))
  for (const name of Object.keys(fields)) expect(folders).toContain(name)
  for (const [name, field] of Object.entries(fields)) expect(field.name).toBe(name)
})

it.each(['cheerio', 'opencc-js', 'nodejieba', 'bullmq', 'ioredis', 'zod'])(
  'the product is built on %s, not on code of our own in its place',
  (library) => {
    const users = layers.filter((layer) => [...importsOf(layer)].map(packageOf).includes(library))
    expect(users).not.toEqual([])
  },
)
