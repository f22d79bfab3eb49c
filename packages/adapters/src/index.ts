export { type BatchSize, batches } from './inputs/batches.js'
export type {
  Batch,
  FileFormat,
  FileRef,
  InputRef,
  LinesRef,
  MemoryRef,
  RefusedRef,
} from './inputs/input-ref.js'
export { type ListOptions, listInputs } from './inputs/list-inputs.js'
export { type ReadInput, readInputs } from './inputs/read-inputs.js'
export { type AtomicFile, createAtomicFile, writeTrouble } from './output/atomic-file.js'
export { inOrder } from './threads/in-order.js'
export { createPool, type Pool, type PoolOptions } from './threads/pool.js'
export { processBatch } from './threads/process-batch.js'
