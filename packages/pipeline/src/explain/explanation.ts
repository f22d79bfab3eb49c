import type { BodyEvidence, CharsetEvidence, Removal, Witness } from '@jianbao/page'
import type {
  Author,
  Dateline,
  Fields,
  Pages,
  Reject,
  Repair,
  Script,
  StageName,
  Trace,
} from '@jianbao/record'
import type { ScriptEvidence } from '@jianbao/text'
import type { InputFormat, InputName } from '../input.js'

/** A piece of metadata, and where on the page it comes from: the witness it is taken from first, then those that agree. */
export interface Explained<T> {
  readonly value: T
  readonly sources: readonly Witness[]
}

/** What is told of an article beside its text. */
export interface ExplainedMetadata {
  readonly title: Explained<string | null>
  readonly publisher: Explained<string | null>
  readonly site: Explained<string | null>
  readonly authors: Explained<readonly Author[]>
  readonly dateline: Explained<Dateline | null>
  readonly published_at: Explained<string | null>
  readonly canonical_url: Explained<string | null>
  readonly language: Explained<string | null>
  readonly pages: Explained<Pages | null>
}

/**
 * What every stage did to one article: what `jianbao explain --json` prints. Parts that a refused input did not come to
 * are null. Offsets are in Unicode code points of `text`.
 */
export interface Explanation {
  readonly input: InputName & {
    /** How its bytes were read. */
    readonly format: InputFormat
    /** Of all its pages. */
    readonly bytes: number
  }
  /** Why there is no record; null where there is one. */
  readonly reject: Pick<Reject, 'stage' | 'reason' | 'message'> | null
  /** The stages that gave a value, in order. */
  readonly stages: readonly StageName[]
  /** Of the first page: who declares which charset, how the bytes read by each, and why the one was taken. */
  readonly charset: CharsetEvidence | null
  /** Of the first page: the block that holds the article and its rivals, by what they weigh; null for plain text. */
  readonly body: BodyEvidence | null
  /** Every line that was left out, and the reason: one of `removalReasons`. */
  readonly removals: readonly Removal[] | null
  readonly metadata: ExplainedMetadata | null
  /** What was undone, but for what was left out. */
  readonly repairs: readonly Repair[] | null
  /** How many characters only Traditional, or only Simplified, writes; what was made of them, with samples. */
  readonly script:
    | (Script & { readonly evidence: ScriptEvidence; readonly samples: Repair['samples'] })
    | null
  readonly text: string | null
  /** How many sentences it has. */
  readonly segments: number | null
  /** Each entry with the rule that made it. */
  readonly fields: Fields | null
  /** What the fields turned away, and why an empty one is empty. */
  readonly trace: Trace | null
}
