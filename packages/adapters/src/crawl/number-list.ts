/** Numbers without end, 8 bytes each. */
export interface NumberList {
  readonly length: number
  readonly push: (value: number) => void
  readonly at: (index: number) => number
  readonly set: (index: number, value: number) => void
}

export function createNumberList(): NumberList {
  let values = new Float64Array(1024)
  let length = 0
  return {
    get length() {
      return length
    },
    push(value) {
      if (length === values.length) {
        const larger = new Float64Array(2 * values.length)
        larger.set(values)
        values = larger
      }
      values[length] = value
      length += 1
    },
    at: (index) => values[index] ?? 0,
    set(index, value) {
      values[index] = value
    },
  }
}
