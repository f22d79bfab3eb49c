// Installs and builds the checkout, from nothing but Node.js: `npm start` and `npm test` begin with it.
// Does nothing that has been done already, so that a second run takes no time. Plain JavaScript: nothing is built yet.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bundler = fileURLToPath(new URL('bundle.mjs', import.meta.url))
const mark = `${root}/node_modules/.modules.yaml`
const { packageManager, engines } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'))

const buildTools = {
  linux:
    'python3, make and g++ (Debian, Ubuntu: apt-get install python3 make g++; Alpine: apk add python3 make g++)',
  darwin: "Apple's command line tools (xcode-select --install) and Python 3",
  win32: 'Visual Studio Build Tools with "Desktop development with C++", and Python 3',
}

checkNode()
if (!isInstalled()) install()
build()

function checkNode() {
  if (!engines.node.split(' || ').some(isMet))
    fail(`Node.js ${engines.node} is needed; this is ${process.versions.node}.`)
}

/** Whether this Node.js is one of a range: `>=22.12.0` or, within its major version, `^20.19.0`. */
function isMet(range) {
  const wanted = range
    .replace(/^(?:>=|\^)/u, '')
    .split('.')
    .map(Number)
  const have = process.versions.node.split('.').map(Number)
  const at = wanted.findIndex((part, index) => part !== have[index])
  return at < 0 || (have[at] > wanted[at] && !(at === 0 && range.startsWith('^')))
}

/** True when nothing that decides what is installed is newer than the last installation. */
function isInstalled() {
  if (!existsSync(mark) || !existsSync(`${root}/node_modules/.bin/jianbao`)) return false
  const installed = statSync(mark).mtimeMs
  return ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'].every(
    (name) => statSync(`${root}/${name}`).mtimeMs <= installed,
  )
}

function install() {
  say(`installing with ${packageManager}`)
  const done = run('npx', ['--yes', packageManager, 'install', '--frozen-lockfile'])
  // pnpm leaves the mark as it is when nothing was to be done.
  if (done) return utimesSync(mark, new Date(), new Date())
  fail(
    'the installation failed; what went wrong stands above.\n' +
      'If it was nodejieba: no prebuilt binary could be had, and building it from source needs\n' +
      `${buildTools[process.platform] ?? 'a C++ compiler, make and Python 3'}.\n` +
      'Install them and run the same command again.',
  )
}

function build() {
  const built = run(`${root}/node_modules/.bin/tsc`, ['-b']) && run(process.execPath, [bundler])
  if (!built) fail('the build failed; what went wrong stands above.')
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  })
  if (error) say(`${command}: ${error.message}`)
  return status === 0
}

function say(message) {
  process.stderr.write(`jianbao: ${message}\n`)
}

function fail(message) {
  say(message)
  process.exit(1)
}
