import type { Fields, FieldTrace, Trace } from '@jianbao/record'
import type { Field, Findings } from './field.js'

/** What every field has to say about what it found and what it turned away. */
export function traceOf(
  fields: { readonly [Name in keyof Fields]: Pick<Field<Name>, 'candidate'> },
  findings: { readonly [Name in keyof Fields]: Findings<Fields[Name][number]> },
): Trace {
  const of = (name: keyof Fields): FieldTrace => fieldTrace(fields[name].candidate, findings[name])
  return {
    counts: of('counts'),
    amounts: of('amounts'),
    provinces: of('provinces'),
    roles: of('roles'),
    sentences: of('sentences'),
  }
}

function fieldTrace(candidate: string, { entries, refused }: Findings<unknown>): FieldTrace {
  const why = entries.length > 0 ? null : whyEmpty(candidate, refused)
  return { found: entries.length, refused: { ...refused }, why }
}

/** `no number in the text`; `3 candidates: 2 duration, 1 ordinal`. */
function whyEmpty(candidate: string, refused: Readonly<Record<string, number>>): string {
  const reasons = Object.entries(refused)
  if (reasons.length === 0) return `no ${candidate} in the text`
  const all = reasons.reduce((sum, [, times]) => sum + times, 0)
  const told = reasons.map(([reason, times]) => `${times} ${reason}`).join(', ')
  return `${all} ${all === 1 ? 'candidate' : 'candidates'}: ${told}`
}
