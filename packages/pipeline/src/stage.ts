import { JianbaoError, type StageName } from '@jianbao/record'

/** Wraps a stage from outside: to time it, to show it, to say where an error came from. Stages know nothing of it. */
export type Around = <T>(stage: StageName, work: () => T) => T

/** The usual wrapping: an unexpected error leaves with the name of its stage. */
export const namingStage: Around = (stage, work) => {
  try {
    return work()
  } catch (cause) {
    throw new JianbaoError(`${stage}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      stage,
      permanent: true,
      cause,
    })
  }
}
