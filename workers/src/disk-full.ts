import { JianbaoError } from '@jianbao/record'

/** Whether an error passes by itself, once someone has made room. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof JianbaoError && !error.permanent && /disk (?:is full|quota)/.test(error.message)
}
