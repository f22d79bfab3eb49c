import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { lstat, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { articles } from './articles.js'
import { jianbao, jianbaoToFullDisk, parseLines, start } from './command.js'

const line = `${JSON.stringify({ text: articles.flood })}\n`

let folder: string
let article: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-outputs-'))
  article = join(folder, 'in', '1.txt')
  await mkdir(join(folder, 'in'))
  await writeFile(article, articles.flood)
})

describe('where the records go', () => {
  it('writes through a link and to a pipe, and leaves them what they are', async () => {
    const target = join(folder, 'target.jsonl')
    const link = join(folder, 'link.jsonl')
    await writeFile(target, 'before')
    await symlink(target, link)
    expect((await jianbao(['extract', article, '-o', link])).code).toBe(0)
    expect((await lstat(link)).isSymbolicLink()).toBe(true)
    expect(parseLines(await readFile(target, 'utf8'))).toHaveLength(1)

    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    const [done, text] = await Promise.all([
      jianbao(['extract', article, '-o', pipe]),
      readFile(pipe, 'utf8'),
    ])
    expect([done.code, parseLines(text).length]).toEqual([0, 1])
    expect((await lstat(pipe)).isFIFO()).toBe(true)
  })

  it('takes - for standard output', async () => {
    const { stdout } = await jianbao(['extract', article, '-o', '-'], { cwd: folder })
    expect(parseLines(stdout)).toHaveLength(1)
    expect(await readdir(folder)).toEqual(['in'])
  })

  it('fails with 1 when the disk is full, naming the output', async () => {
    const device = join(folder, 'full')
    await symlink('/dev/full', device)
    const toDevice = await jianbao(['extract', article, '-o', device])
    expect(toDevice).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`${device}: the disk is full`),
    })
    expect((await lstat('/dev/full')).isCharacterDevice()).toBe(true)
  })

  it.each([[['extract', 'ARTICLE']], [['schema']], [['--help']], [['validate', 'ARTICLE']]])(
    'says in one line that the disk under standard output is full: %j',
    (args) => {
      const { code, stderr } = jianbaoToFullDisk(args.map((arg) => (arg === 'ARTICLE' ? article : arg)))
      expect(code).toBe(1)
      expect(stderr).toBe(
        'jianbao: cannot write standard output: the disk is full; make room and run again\n',
      )
    },
  )

  it('ends quietly when its reader goes away', async () => {
    const child = start(['schema'])
    child.stdout.destroy()
    const messages: string[] = []
    child.stderr.setEncoding('utf8').on('data', (text: string) => messages.push(text))
    await once(child, 'close')
    expect(messages).toEqual([])
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('leaves no unfinished file after %s', async (signal) => {
    const child = start(['extract', '-', '-o', 'records.jsonl', '--rejects', 'rejects.jsonl'], {
      cwd: folder,
    })
    child.stdin.write(line)
    await expect.poll(() => readdir(folder)).toHaveLength(3)
    child.kill(signal)
    const [, by] = await once(child, 'close')
    expect(by).toBe(signal)
    expect(await readdir(folder)).toEqual(['in'])
  })
})

describe('an output that is an input', () => {
  it('is left out of the folder that is read', async () => {
    const out = join(folder, 'in', 'records.jsonl')
    for (const _ of ['first', 'again']) {
      const { code } = await jianbao(['extract', join(folder, 'in'), '-o', out])
      expect([code, parseLines(await readFile(out, 'utf8')).length]).toEqual([0, 1])
    }
  })

  it('is wrong usage where it is named, and stays as it was', async () => {
    const path = join(folder, 'dump.jsonl')
    await writeFile(path, line)
    const named = await jianbao(['extract', path, '-o', join(folder, 'in', '..', 'dump.jsonl')])
    expect(named).toMatchObject({ code: 2, stderr: expect.stringContaining('is an input') })
    expect(await readFile(path, 'utf8')).toBe(line)
  })

  it('is wrong usage where records and rejects would share a file', async () => {
    const args = ['extract', article, '-o', 'x.jsonl', '--rejects', './x.jsonl']
    const { code, stderr } = await jianbao(args, { cwd: folder })
    expect(code).toBe(2)
    expect(stderr).toContain('the same place')
    expect(await readdir(folder)).toEqual(['in'])
  })
})

describe('pipes as inputs', () => {
  it('gives a record before standard input ends', async () => {
    const child = start(['extract', '-'])
    child.stdin.write(line.repeat(3))
    const [chunk] = await once(child.stdout.setEncoding('utf8'), 'data')
    child.stdin.end()
    expect(chunk).toContain('"line":1')
    expect(await once(child, 'close')).toEqual([0, null])
  })

  it('reads a pipe that is named by itself, and refuses one in a folder', async () => {
    const pipe = join(folder, 'in', 'pipe.jsonl')
    execFileSync('mkfifo', [pipe])
    const inFolder = await jianbao(['extract', join(folder, 'in')])
    expect(inFolder.code).toBe(3)
    expect(inFolder.stderr).toContain('pipe.jsonl: unreadable: it is not a plain file')
    const [named] = await Promise.all([jianbao(['extract', pipe]), writeFile(pipe, line)])
    expect(parseLines(named.stdout)).toHaveLength(1)
  })

  it('does not wait for the end of standard input once it has failed', async () => {
    const child = start(['extract', '-', '-o', '/dev/full'])
    child.stdin.write(line)
    expect(await once(child, 'close')).toEqual([1, null])
  })
})
