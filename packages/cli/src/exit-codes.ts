/** What the exit code tells a script. */
export const exitCodes = {
  /** Every input became a record or a duplicate. */
  ok: 0,
  /** The run failed: its output is not complete. */
  failed: 1,
  /** The command line was wrong; nothing was done. */
  usage: 2,
  /** The run is complete; some inputs were rejected. */
  rejects: 3,
} as const
