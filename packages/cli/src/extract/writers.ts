import { type AtomicFile, createAtomicFile, writeTrouble } from '@jianbao/adapters'

/** Where lines go; see `AtomicFile`. */
export type Writer = AtomicFile

/** A file that appears whole or not at all. */
export const fileWriter: (path: string) => Promise<Writer> = createAtomicFile

/** Standard output: lines go out as they come. Its reader going away (`| head`) ends the process quietly. */
export function standardOutput(): Writer {
  let failure: NodeJS.ErrnoException | null = null
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    failure = error
  })
  const check = (): void => {
    if (failure !== null) throw writeTrouble('standard output', failure)
  }
  return {
    async write(text) {
      check()
      await new Promise<void>((resolve) => {
        if (process.stdout.write(text, () => resolve())) resolve()
      })
      check()
    },
    async commit() {
      await new Promise((resolve) => process.stdout.write('', resolve))
      check()
    },
    async discard() {},
  }
}
