/** How words are set apart: with colours, or not at all. */
export interface Paint {
  readonly heading: (text: string) => string
  readonly chosen: (text: string) => string
  readonly mention: (text: string) => string
  readonly faint: (text: string) => string
  readonly bad: (text: string) => string
}

const plain = (text: string): string => text
const sgr =
  (start: string, end: string) =>
  (text: string): string =>
    text === '' ? '' : `\u001b[${start}m${text}\u001b[${end}m`

/** Colours for a terminal that wants them; see no-color.org. */
export function paintFor(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): Paint {
  const coloured = stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb'
  if (!coloured) return { heading: plain, chosen: plain, mention: plain, faint: plain, bad: plain }
  return {
    heading: sgr('1', '22'),
    chosen: sgr('32', '39'),
    mention: sgr('1;36', '22;39'),
    faint: sgr('2', '22'),
    bad: sgr('31', '39'),
  }
}
