import { checkFieldModules, knownRunFile, type RunFile, type RunFolder } from '@jianbao/adapters'
import { JianbaoError } from '@jianbao/record'

/**
 * Gives what the run in a folder is asked for at this moment, checked once: a worker must make the records that any
 * other would.
 * @throws JianbaoError, permanent, where this process cannot
 */
export function standingRun(folder: RunFolder, version: string): () => Promise<RunFile> {
  let checked = ''
  return async () => {
    const run = await knownRunFile(folder)
    if (run.key !== checked) {
      if (run.version !== version) {
        throw new JianbaoError(
          `${folder.root} was planned by Jianbao ${run.version}, this is ${version}: all processes of a run must be of one version`,
          { permanent: true },
        )
      }
      await checkFieldModules(run.fields)
      checked = run.key
    }
    return run
  }
}
