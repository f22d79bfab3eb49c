import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))

/** The command in a few files; ../bundle.mjs makes it from what was built. */
export const bundle = at('../dist/bundle/main.js')

const bundled = ['record', 'text', 'page', 'fields', 'pipeline', 'adapters', 'cli']

/** Whether there is a bundle and, in a checkout, none of its packages was built after it. */
export function isFresh() {
  const made = timeOf(bundle)
  if (made === null || !existsSync(at('../src'))) return made !== null
  return bundled.every((name) => (timeOf(at(`../../${name}/dist/.tsbuildinfo`)) ?? 0) < made)
}

function timeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null
}
