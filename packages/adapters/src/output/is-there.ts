import { access } from 'node:fs/promises'

/** Whether a file is there; what else may be wrong with it shows when it is read. */
export function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
