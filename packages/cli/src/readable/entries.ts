import type { Fields } from '@jianbao/record'

type Entry<Name extends keyof Fields> = Fields[Name][number]

/** What each entry of a field says, without its words, for a person. */
export const meanings: { readonly [Name in keyof Fields]: (entry: Entry<Name>) => string } = {
  counts: ({ unit, noun, verb, ...quantity }) =>
    `${number(quantity)} ${unit ?? ''} ${noun}${verb === null ? '' : ` (${verb})`}`,
  amounts: ({ currency, kind, ...quantity }) => `${number(quantity)} ${currency} (${kind})`,
  provinces: ({ name }) => name,
  roles: ({ name, role, position, organization }) =>
    [name, role, position, organization].filter((part) => part !== null).join(' · '),
  sentences: ({ person, charges, penalties }) =>
    `${person} · ${charges.join('、')} · ${penalties.map(penalty).join(', ')}`,
}

interface Quantity {
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly approx: string
}

function number({ value, min, max, approx }: Quantity): string {
  if (approx === 'exact') return String(value)
  const bounds = min === null && max === null ? '?' : `${min ?? ''}–${max ?? ''}`
  return `${value ?? bounds} (${approx})`
}

/** `imprisonment 38 months`, `fine 50000 CNY`, `death suspended`. */
function penalty({ kind, ...terms }: Entry<'sentences'>['penalties'][number]): string {
  const said = Object.entries(terms).map(([name, value]) => {
    if (value === null || value === false) return null
    if (value === true) return name
    return name === 'amount' || name === 'currency' ? String(value) : `${value} ${name.replace('_', ' ')}`
  })
  return [kind.replaceAll('_', ' '), ...said.filter((part) => part !== null)].join(' ')
}
