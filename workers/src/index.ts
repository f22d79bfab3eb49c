export type * from './events.js'
export type { OnProgress, Progress } from './progress.js'
export { openRunQueues, type QueueState, queueStates } from './queue-states.js'
export { type RunOptions, run } from './run.js'
