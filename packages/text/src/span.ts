/** Half-open `[start, end)` of a string, in UTF-16 code units: inside the house. Records count code points. */
export interface Span {
  readonly start: number
  readonly end: number
}
