/**
 * In megabytes. Nearly all that lies among a thread's newest objects is garbage, and three times as much room, which is
 * Node's own bound, is no faster. Where the old ones have less than two gigabytes, V8 lets garbage double what lives
 * before it collects, and not quadruple it; the largest page that is read has room in them.
 */
export const memoryLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 2000 } as const

/** The exit code of a process that could not even begin. */
export const notBegun = 70
