/** A question that is asked when its answer is first wanted, and not again. */
export function once<Answer>(ask: () => Answer): () => Answer {
  let known: { readonly answer: Answer } | undefined
  return () => {
    known ??= { answer: ask() }
    return known.answer
  }
}
