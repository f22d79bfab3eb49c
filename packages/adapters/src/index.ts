export { capturesInOrder, crawlAddresses, locateCaptures } from './crawl/captures.js'
export { missingChunks, refuseChunk } from './crawl/chunks.js'
export type { Address, FetchResult, FetchTask, HostChunk, HostJob, KnownCapture } from './crawl/crawl.js'
export type { Crawl } from './crawl/crawl-folder.js'
export { type CrawlOutcomes, type CrawlStanding, crawlOutcomes, watchCrawl } from './crawl/crawl-standing.js'
export { type FetchContext, type FetchSummary, fetchHost } from './crawl/fetch-host.js'
export { forgetResults } from './crawl/forget-results.js'
export { hostJobs, nextRound, type PlanCrawlOptions, planCrawl, readCrawl } from './crawl/plan-crawl.js'
export type { Politeness } from './crawl/politeness.js'
export { expandSources, type Source, type SourceContext } from './crawl/sources/expand-sources.js'
export { type DuplicateIndex, duplicateThreshold, type Repeat } from './duplicates/duplicate-index.js'
export {
  type DuplicatesAddress,
  duplicatesAddressTrouble,
  openDuplicateIndex,
  withoutCredentials,
} from './duplicates/open-duplicate-index.js'
export type { PersistentIndexOptions } from './duplicates/persistent-index.js'
export { answerContent } from './fetch/answer-content.js'
export type { HttpClientOptions } from './fetch/http-client.js'
export {
  type FailureKind,
  type HttpAnswer,
  type HttpClient,
  type HttpExchange,
  type HttpFailure,
  type HttpField,
  type HttpRequest,
  isAnswer,
  isFailure,
  type Wanted,
} from './fetch/http-exchange.js'
export { type HttpLimits, httpLimits } from './fetch/http-limits.js'
export { allowPrivateTrouble, openHttpClient } from './fetch/open-http-client.js'
export { retriedStatuses, retryAfter } from './fetch/retry.js'
export { userAgentOf, userAgentTrouble } from './fetch/user-agent.js'
export { type BatchSize, batches } from './inputs/batches.js'
export {
  type Batch,
  type CaptureRef,
  type FileFormat,
  type FileRef,
  type InputRef,
  inputsOf,
  type LinesRef,
  type MemoryRef,
  pathOf,
  type RefusedRef,
  type WarcRef,
} from './inputs/input-ref.js'
export { keepStandardInput } from './inputs/keep-standard-input.js'
export { type ListOptions, listInputs } from './inputs/list-inputs.js'
export { locateInputs, relativeToRun } from './inputs/locate-inputs.js'
export { type Pause, pause, withPauses } from './inputs/pauses.js'
export type { ReadInput } from './inputs/read-input.js'
export { readInputs } from './inputs/read-inputs.js'
export { fileTrouble } from './inputs/refused.js'
export { type AtomicFile, createAtomicFile, writeTrouble } from './output/atomic-file.js'
export { lockDirectory, lockHolder } from './output/lock-directory.js'
export { mayPass } from './output/may-pass.js'
export { type Merged, type MergeOptions, mergeParts } from './output/merge-parts.js'
export { dropParts, openParts, type Parts } from './output/parts.js'
export {
  type Plan,
  type PlanContext,
  type PlanEntry,
  type PlannedBatch,
  planContext,
  planKey,
  readPlan,
  readPlannedBatch,
  writePlan,
} from './output/plan.js'
export { rejectInputs } from './output/reject-inputs.js'
export {
  type DuplicatesSettings,
  type FetchSettings,
  knownRunFile,
  noRun,
  publishedKey,
  type RunFile,
  readRunFile,
  setPublished,
  writeRunFile,
} from './output/run-file.js'
export {
  forgetRun,
  type RunFolder,
  removePartials,
  removeUnpublished,
  runFolder,
} from './output/run-folder.js'
export { knownRunId, runId } from './output/run-id.js'
export { type RunState, readRunState, recentSeconds } from './output/run-state.js'
export type { Summary } from './output/summary.js'
export { type PlanStanding, watchPlan } from './output/watch-plan.js'
export { openQueue, type QueueAddress, queueAddressTrouble } from './queue/open-queue.js'
export type { QueueBackend, QueueSettings, WorkerSettings } from './queue/queue-backend.js'
export { checkFieldModules, type FieldModule, fieldModules } from './threads/field-modules.js'
export { outcomesInOrder } from './threads/outcomes-in-order.js'
export { type BatchContext, createPool, type Pool } from './threads/pool.js'
