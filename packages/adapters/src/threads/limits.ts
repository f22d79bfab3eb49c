/**
 * In megabytes. Nearly all that lies among a thread's newest objects is garbage, and three times as much room, which is
 * Node's own bound, is no faster. Where the old ones have less than two gigabytes, V8 lets garbage double what lives
 * before it collects, and not quadruple it; the largest page that is read has room in them.
 */
export const memoryLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 2000 } as const

/**
 * How much V8 may put of other functions into one that it compiles for speed, in bytes of bytecode over all; 920 is its own
 * bound. It compiles over six hundred functions a thread, beside the thread: a quarter of the processor's time on the
 * first two thousand pages. With this bound it takes a quarter less, and what it makes is no slower.
 */
export const inliningFlag = '--max-inlined-bytecode-size-cumulative=200'

/** The exit code of a process that could not even begin. */
export const notBegun = 70
