import type { Explanation } from '@jianbao/pipeline'
import { inputName } from '@jianbao/record'
import { bodySection } from './body-section.js'
import { charsetSection } from './charset-section.js'
import { fieldsSection } from './fields-section.js'
import { metadataSection } from './metadata-section.js'
import { removalsSection } from './removals-section.js'
import { repairsSection, scriptSection } from './repairs-section.js'
import { heading, type Sheet } from './sheet.js'

/** An explanation to be read by a person, a section a stage, in the order of the stages. */
export function render(explanation: Explanation, sheet: Sheet): string {
  const sections = [
    [title(explanation, sheet)],
    charsetSection(sheet, explanation),
    bodySection(sheet, explanation),
    removalsSection(sheet, explanation),
    metadataSection(sheet, explanation),
    repairsSection(sheet, explanation),
    scriptSection(sheet, explanation),
    fieldsSection(sheet, explanation),
    refusal(explanation, sheet),
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function title({ input, reject }: Explanation, sheet: Sheet): string {
  const end = reject === null ? 'a record' : `refused at ${reject.stage}`
  return heading(sheet, inputName(input), `${input.format}, ${input.bytes} bytes → ${end}`)
}

function refusal({ reject }: Explanation, sheet: Sheet): string[] {
  if (reject === null) return []
  return [`${sheet.paint.bad(`REFUSED  ${reject.reason}, at ${reject.stage}`)}`, `  ${reject.message}`]
}
