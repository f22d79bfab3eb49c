import type { QueueBackend } from '@jianbao/adapters'
import { DelayedError, type Job, WaitingChildrenError, WaitingError, type Worker } from 'bullmq'
import { afterEach, beforeEach, expect, it } from 'vitest'

let serial = 0

/**
 * What every place that keeps jobs does alike, as far as a run relies on it.
 * @param open opens the same place each time, one at a time
 */
export function queueContract(open: () => Promise<QueueBackend>): void {
  let backend: QueueBackend
  let name: string
  beforeEach(async () => {
    backend = await open()
    name = `contract-${process.pid}-${serial++}`
  })
  afterEach(async () => {
    await backend.queue(name).obliterate({ force: true })
    await backend.close()
  })

  it('gives a job to a worker, its result to who waits, and forgets it', async () => {
    const queue = backend.queue<{ n: number }, number>(name)
    const worker = backend.worker<{ n: number }, number>(name, async (job) => job.data.n * 2)
    const done = completed(worker)
    await queue.add('double', { n: 21 }, { jobId: 'a', removeOnComplete: true })
    expect(await done).toBe(42)
    expect(await queue.getJob('a')).toBeUndefined()
  })

  it('takes a job added twice under one id for one', async () => {
    const queue = backend.queue<object, number>(name)
    await queue.add('once', {}, { jobId: 'same' })
    await queue.addBulk([{ name: 'once', data: {}, opts: { jobId: 'same' } }])
    expect(await queue.getJobCountByTypes('waiting')).toBe(1)
  })

  it('wakes a worker that has been idle', async () => {
    const queue = backend.queue<object, string>(name)
    const worker = backend.worker<object, string>(name, async (job) => job.id ?? '')
    await worker.waitUntilReady()
    await sleep(300)
    for (const id of ['first', 'second']) {
      const done = completed(worker)
      const since = performance.now()
      await queue.add('wake', {}, { jobId: id })
      expect(await done).toBe(id)
      expect(performance.now() - since).toBeLessThan(2000)
      await sleep(300)
    }
  })

  it('tries a failing job again, and gives it up after its attempts', async () => {
    const queue = backend.queue<object, string>(name)
    const starts: number[] = []
    const worker = backend.worker<object, string>(name, async (job) => {
      starts.push(job.attemptsMade)
      throw new Error('no good')
    })
    const failed = new Promise<Job>((resolve) => {
      worker.on('failed', (job) => {
        if (job && job.attemptsMade >= 3) resolve(job)
      })
    })
    await queue.add('fail', {}, { jobId: 'f', attempts: 3, backoff: { type: 'exponential', delay: 10 } })
    expect((await failed).failedReason).toBe('no good')
    expect(starts).toEqual([0, 1, 2])
    const again = await queue.getJob('f')
    expect(await again?.getState()).toBe('failed')
    await again?.retry('failed')
  })

  it('puts a job back, for now or for later, without counting an attempt', async () => {
    const queue = backend.queue<object, string>(name)
    const steps: string[] = []
    const worker = backend.worker<object, string>(name, async (job, token) => {
      steps.push(`${steps.length}`)
      if (steps.length === 1) {
        await job.moveToDelayed(Date.now() + 50, token)
        throw new DelayedError()
      }
      if (steps.length === 2) {
        await job.moveToWait(token)
        throw new WaitingError()
      }
      return `attempts ${job.attemptsMade}`
    })
    const done = completed(worker)
    await queue.add('step', {}, { jobId: 's', attempts: 1 })
    expect(await done).toBe('attempts 0')
    expect(steps).toHaveLength(3)
  })

  it('wakes a parent when the children that it added itself are done, and tells which failed', async () => {
    const children = backend.queue<{ n: number }, number>(`${name}-children`)
    backend.worker<{ n: number }, number>(
      `${name}-children`,
      async (job) => {
        if (job.data.n === 2) throw new Error('two is too many')
        return job.data.n
      },
      { concurrency: 2 },
    )
    const parent = backend.queue<{ step: number }, string>(name)
    const worker = backend.worker<{ step: number }, string>(name, async (job, token) => {
      if (job.data.step === 0) {
        await job.updateData({ step: 1 })
        await children.addBulk(
          [1, 2, 3].map((n) => ({
            name: 'child',
            data: { n },
            opts: {
              jobId: `child-${n}`,
              parent: { id: job.id ?? '', queue: job.queueQualifiedName },
              removeOnComplete: true,
              removeOnFail: true,
              ignoreDependencyOnFailure: true,
            },
          })),
        )
      }
      if (await job.moveToWaitingChildren(token ?? '')) throw new WaitingChildrenError()
      const failures = Object.entries(await job.getIgnoredChildrenFailures())
      const { unprocessed } = await job.getDependenciesCount({ unprocessed: true })
      return `${failures.map(([key, reason]) => `${key.split(':').at(-1)}: ${reason}`)}; ${unprocessed} open`
    })
    const done = completed(worker)
    await parent.add('parent', { step: 0 }, { jobId: 'p' })
    expect(await done).toBe('child-2: two is too many; 0 open')
    await children.obliterate({ force: true })
  })

  it('gives the job of a worker that is gone to another, when its lock has run out', async () => {
    const patience = { lockDuration: 400, stalledInterval: 200, maxStalledCount: 5 }
    const queue = backend.queue<object, string>(name)
    const gone = backend.worker<object, string>(name, () => new Promise(() => {}), {
      ...patience,
      skipLockRenewal: true,
    })
    const taken = new Promise((resolve) => gone.on('active', resolve))
    await queue.add('orphan', {}, { jobId: 'o' })
    await taken
    const heir = backend.worker<object, string>(name, async () => 'done', patience)
    expect(await completed(heir)).toBe('done')
    await gone.close(true)
  })

  it('has no more jobs at work than it is told, over all workers', async () => {
    const queue = backend.queue<object, void>(name)
    await queue.setGlobalConcurrency(2)
    let [open, most, done] = [0, 0, 0]
    const work = async (): Promise<void> => {
      most = Math.max(most, ++open)
      await sleep(30)
      open -= 1
      done += 1
    }
    await queue.addBulk([1, 2, 3, 4, 5, 6].map((n) => ({ name: 'host', data: {}, opts: { jobId: `h${n}` } })))
    for (let workers = 0; workers < 2; workers++) backend.worker<object, void>(name, work, { concurrency: 4 })
    while (done < 6) await sleep(20)
    expect(most).toBe(2)
  })

  it('tells a worker that its job was taken from it', async () => {
    const patience = { lockDuration: 600, stalledInterval: 60_000 }
    const queue = backend.queue<object, string>(name)
    const first = backend.worker<object, string>(
      name,
      (_job, _token, signal) =>
        new Promise((resolve) => signal?.addEventListener('abort', () => resolve('too late'))),
      patience,
    )
    const lost = new Promise<string[]>((resolve) => first.on('lockRenewalFailed', resolve))
    const taken = new Promise((resolve) => first.on('active', resolve))
    await queue.add('take', {}, { jobId: 't' })
    await taken
    const heir = backend.worker<object, string>(name, async () => 'done', patience)
    const done = completed(heir)
    await (await queue.getJob('t'))?.moveToWait('0')
    expect(await done).toBe('done')
    expect(await lost).toEqual(['t'])
    expect(first.cancelJob('t')).toBe(true)
  })

  it('keeps jobs when it is closed and opened again', async () => {
    await backend.queue<object, string>(name).add('keep', { kept: true }, { jobId: 'k' })
    await backend.close()
    backend = await open()
    expect((await backend.queue(name).getJob('k'))?.data).toEqual({ kept: true })
  })

  it('forgets a queue altogether, and that of no other run', async () => {
    const queue = backend.queue<object, string>(name)
    const other = backend.queue<object, string>(`${name}-other`)
    await queue.add('gone', {}, { jobId: 'x' })
    await other.add('here', {}, { jobId: 'x' })
    await queue.obliterate({ force: true })
    expect(await queue.getJob('x')).toBeUndefined()
    expect(await other.getJob('x')).toBeDefined()
    await other.obliterate({ force: true })
    const worker = backend.worker<object, string>(name, async () => 'works on')
    const done = completed(worker)
    await queue.add('anew', {}, { jobId: 'x' })
    expect(await done).toBe('works on')
  })
}

function completed<Result>(worker: Worker<unknown, Result> | Worker): Promise<Result> {
  return new Promise((resolve) => worker.once('completed', (_, result) => resolve(result as Result)))
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
