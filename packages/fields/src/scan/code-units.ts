let last: { readonly text: string; readonly units: Uint16Array } | undefined

/**
 * The UTF-16 code units of a text as numbers, for the scanners of all fields: a look into an array costs a fraction of
 * asking a string. The last text is kept, since the fields read the same one in turn.
 */
export function codeUnits(text: string): Uint16Array {
  if (last?.text !== text) last = { text, units: read(text) }
  return last.units
}

function read(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return units
}
