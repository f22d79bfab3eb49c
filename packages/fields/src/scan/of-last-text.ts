/** A function of a text that keeps what it gave for the last one: the fields read the same text in turn. */
export function ofLastText<Result>(read: (text: string) => Result): (text: string) => Result {
  let last: { readonly text: string; readonly result: Result } | undefined
  return (text) => {
    if (last?.text !== text) last = { text, result: read(text) }
    return last.result
  }
}
