// Pages of React's server components carry their content as rows of a stream, cut anywhere into strings that scripts push:
// `self.__next_f.push([1,"7:[\"$\",\"p\",null,{…}]\na:T2f,…"])`. A row is JSON up to its line's end, or a text whose length
// in bytes of UTF-8 stands before it. Source: the format as Next.js 13 to 15 write it.

const push = /__next_f\s?\.push\(\[1,\s?("[^"\\\n]*(?:\\[^\n][^"\\\n]*)*")\]\)/g
const rowStart = /[0-9a-f]*:(?:T([0-9a-f]{1,7}),)?/y

/** What scripts hold, where they push a stream's pieces the stream's rows in their place: JSON as code, texts as strings. */
export function withoutFlight(codes: readonly string[]): readonly string[] {
  const others: string[] = []
  let stream = ''
  for (const code of codes) {
    const pushed = pushedBy(code)
    if (pushed === '') others.push(code)
    else stream += pushed
  }
  return [...others, ...rowsOf(stream)]
}

/** Nothing where one of the strings is no JSON: such a script is then read as any other. */
function pushedBy(code: string): string {
  try {
    return Array.from(code.matchAll(push), ({ 1: piece = '' }) => String(JSON.parse(piece))).join('')
  } catch (error) {
    if (error instanceof SyntaxError) return ''
    throw error
  }
}

function rowsOf(stream: string): string[] {
  const rows: string[] = []
  for (let at = 0; at < stream.length; ) {
    rowStart.lastIndex = at
    const start = rowStart.exec(stream)
    const from = at + (start?.[0].length ?? 0)
    const bytes = start?.[1]
    at = bytes === undefined ? endOfLine(stream, from) : endOfBytes(stream, from, Number.parseInt(bytes, 16))
    const row = stream.slice(from, at)
    rows.push(bytes === undefined ? row : JSON.stringify(row))
  }
  return rows
}

function endOfLine(stream: string, from: number): number {
  const end = stream.indexOf('\n', from)
  return end < 0 ? stream.length : end + 1
}

/** Where so many bytes of UTF-8 end; half a pair of surrogates is two of its four. */
function endOfBytes(stream: string, from: number, bytes: number): number {
  let left = bytes
  let at = from
  for (; at < stream.length && left > 0; at++) {
    const unit = stream.charCodeAt(at)
    left -= unit < 0x80 ? 1 : unit < 0x800 || (unit & 0xf800) === 0xd800 ? 2 : 3
  }
  return at
}
