import { exitCodes } from './exit-codes.js'

/**
 * Ends the process where standard output can no longer be written: quietly where its reader has gone (`| head`), else
 * saying why. Without a reader of messages the work goes on.
 */
export function watchStandardStreams(): void {
  process.stderr.on('error', () => {})
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit(exitCodes.ok)
    const reason = code === 'ENOSPC' ? 'the disk is full; make room and run again' : message
    process.stderr.write(`jianbao: cannot write standard output: ${reason}\n`)
    process.exit(exitCodes.failed)
  })
}
