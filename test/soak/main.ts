import { execFileSync, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/*
 * `pnpm soak [--rounds 20] [--seed N]`: runs every test file that has properties, each round with inputs of its own, and
 * ends with 1 at the first that fails, with its seed. `--seed` begins with that one; otherwise the clock says where.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() & 0x7fff_ffff) },
  },
})
const root = fileURLToPath(new URL('../../..', import.meta.url))
const files = execFileSync('git', ['grep', '-l', "from 'fast-check'", '--', '*.test.ts'], { cwd: root })
  .toString()
  .trim()
  .split('\n')
const first = Number(values.seed)
for (let round = 0; round < Number(values.rounds); round++) {
  const seed = first + round
  console.log(`seed ${seed}: ${files.length} files`)
  const { status, stdout, stderr } = spawnSync('npx', ['vitest', 'run', '--reporter=default', ...files], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
    env: { ...process.env, PROPERTY_SEED: String(seed) },
  })
  if (status !== 0) {
    console.error(`${stdout}${stderr}failed: pnpm soak --rounds 1 --seed ${seed}`)
    process.exit(1)
  }
}
