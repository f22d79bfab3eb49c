export type * from './events.js'
export type { OnProgress, Progress } from './progress.js'
export { type RunOptions, run } from './run.js'
