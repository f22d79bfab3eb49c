/** A function of a text that keeps what it gave for the last one: the fields read the same text in turn. */
export function ofLastText<Result>(read: (text: string) => Result): (text: string) => Result {
  let last: { text: string; readonly result: Result } | undefined
  return (text) => {
    if (last?.text !== text) last = { text, result: read(text) }
    // A copy of the last text is compared with it from end to end, the same string is not: so it is once for each copy.
    else last.text = text
    return last.result
  }
}
