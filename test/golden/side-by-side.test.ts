import { processInput, processInputs } from '@jianbao/pipeline'
import { expect, it } from 'vitest'
import { cases, readCase } from './cases.js'

/** What a step keeps of one article for itself must be over before it goes to the next: see `Turns`. */
it.each([
  ['in their order', cases],
  ['the other way round', [...cases].reverse()],
])('the corpus gives side by side what each article gives alone, %s', (_, names) => {
  const sought = { trace: true, sourceOffsets: true }
  const inputs = names.map(readCase)
  const together = processInputs(inputs, sought)
  for (const [at, input] of inputs.entries()) expect(together[at]).toEqual(processInput(input, sought))
})
