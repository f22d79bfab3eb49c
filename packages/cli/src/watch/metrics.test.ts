import { expect, it } from 'vitest'
import { createMetrics } from './metrics.js'
import { serveMetrics } from './metrics-server.js'

it('counts inputs by outcome and reason, fetches by status, bytes, and what batches took', async () => {
  const metrics = createMetrics()
  const reject = { event: 'input_rejected', stage: 'clean', message: '', input: 'a' } as const
  metrics.observe({ event: 'batch_done', part: 'p', records: 3, rejects: 2, waitedMs: 20, workedMs: 600 })
  metrics.observe({ ...reject, reason: 'no_body' })
  metrics.observe({ ...reject, reason: 'no_body' })
  const fetched = { event: 'fetched', url: 'http://a/', host: 'a', ms: 40 } as const
  metrics.observe({ ...fetched, attempt: 1, status: 200, bytes: 1000, trouble: null })
  metrics.observe({ ...fetched, attempt: 2, status: null, bytes: 0, trouble: 'timeout' })
  metrics.observe({
    event: 'queue_depths',
    depths: [{ queue: 'article', waiting: 7, active: 2, delayed: 0, failed: 0 }],
  })
  const lines = new Set((await metrics.text()).split('\n'))
  for (const line of [
    'jianbao_inputs_total{outcome="record",reason=""} 3',
    'jianbao_inputs_total{outcome="reject",reason="no_body"} 2',
    'jianbao_fetches_total{status="2xx"} 1',
    'jianbao_fetches_total{status="timeout"} 1',
    'jianbao_fetch_retries_total 1',
    'jianbao_fetched_bytes_total 1000',
    'jianbao_batch_wait_seconds_sum 0.02',
    'jianbao_batch_work_seconds_sum 0.6',
    'jianbao_queue_jobs{queue="article",state="waiting"} 7',
  ])
    expect(lines).toContain(line)
  expect([...lines].some((line) => line.startsWith('process_resident_memory_bytes '))).toBe(true)
})

it('is served at /metrics, and says when the port is taken', async () => {
  const { createServer } = await import('node:net')
  const taken = createServer()
  const port = await new Promise<number>((resolve) => {
    taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port))
  })
  await expect(serveMetrics(createMetrics(), '127.0.0.1', port)).rejects.toThrow(
    `cannot serve metrics on 127.0.0.1 port ${port}`,
  )
  await new Promise((resolve) => taken.close(resolve))
  const end = await serveMetrics(createMetrics(), '127.0.0.1', port)
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining('text/plain'),
  ])
  expect(await answer.text()).toContain('# TYPE jianbao_inputs_total counter')
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
  end()
})
