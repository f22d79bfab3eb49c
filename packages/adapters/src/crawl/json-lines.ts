import { createReadStream } from 'node:fs'
import { JianbaoError, readLines } from '@jianbao/record'

/**
 * The values of a file of ours, one a line.
 * @param range bytes `[start, end)` of it; all by default
 * @throws JianbaoError where a line is none of ours
 */
export async function* readJsonLines<Value>(
  path: string,
  range?: { readonly start: number; readonly end: number },
): AsyncGenerator<Value> {
  if (range !== undefined && range.end <= range.start) return
  const bytes = createReadStream(path, range === undefined ? {} : { start: range.start, end: range.end - 1 })
  for await (const line of readLines(bytes)) {
    const text = line.bytes === null ? '' : Buffer.from(line.bytes).toString()
    try {
      yield JSON.parse(text) as Value
    } catch (cause) {
      throw new JianbaoError(`${path}:${line.number} is damaged: run again with --fresh`, { cause })
    }
  }
}
