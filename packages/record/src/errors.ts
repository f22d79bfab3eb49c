import type { StageName } from './reject.js'

/** What an error of this project carries besides its message. */
export interface JianbaoErrorContext {
  /** The stage it happened in, if in one. */
  stage?: StageName
  /** The input it happened on: a path, a URL, or either with `:line`. */
  input?: string
  /** True when trying again cannot help. */
  permanent?: boolean
  cause?: unknown
}

/** The base of this project's errors: what is unexpected. What is expected of bad input is a `Refusal`, a value. */
export class JianbaoError extends Error {
  override readonly name: string = 'JianbaoError'
  readonly stage: StageName | null
  readonly input: string | null
  readonly permanent: boolean

  constructor(message: string, context: JianbaoErrorContext = {}) {
    super(message, context.cause === undefined ? undefined : { cause: context.cause })
    this.stage = context.stage ?? null
    this.input = context.input ?? null
    this.permanent = context.permanent ?? false
  }
}
