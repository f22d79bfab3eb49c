import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openLog } from './log.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianbao-log-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('has a line for each event, its keys in snake case, behind what the file held', () => {
  const path = join(folder, 'new', 'run.log')
  for (const part of ['a', 'b']) {
    const log = openLog(path)
    log.observe({ event: 'batch_done', part, records: 3, rejects: 1, waitedMs: 12, workedMs: 34 })
    log.observe({ event: 'merging', done: 1, duplicates: 0 })
    log.close()
  }
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject(
    ['a', 'b'].map((part) => ({
      level: 'info',
      event: 'batch_done',
      part,
      records: 3,
      waited_ms: 12,
      worked_ms: 34,
      pid: process.pid,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    })),
  )
})

it('says what needs a look by its level', () => {
  const path = join(folder, 'run.log')
  const log = openLog(path)
  log.observe({ event: 'connection_lost', message: 'connect ECONNREFUSED' })
  log.observe({
    event: 'input_rejected',
    input: 'a.txt',
    reason: 'empty',
    stage: 'input',
    message: 'the file is empty',
  })
  log.close()
  const levels = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).level)
  expect(levels).toEqual(['error', 'warn'])
})

it('says why it cannot be opened', () => {
  expect(() => openLog(folder)).toThrow(`cannot write ${folder}: it is a folder`)
})

it.skipIf(process.platform !== 'linux')('says once that its disk is full, and lets the run go on', () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  try {
    const log = openLog('/dev/full')
    for (const message of ['first', 'second']) log.observe({ event: 'paused', message })
    log.close()
    const words = said.mock.calls.map(([text]) => String(text))
    expect(words).toEqual([expect.stringMatching(/^jianbao: cannot write the log \/dev\/full: ENOSPC/)])
  } finally {
    said.mockRestore()
  }
})
