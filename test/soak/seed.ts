import fc from 'fast-check'

/*
 * Every property tries the same inputs in every run, so that what the tests say of a commit is the commit's own doing.
 * `pnpm soak` tries others.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) })
