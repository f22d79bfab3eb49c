import { cpus } from 'node:os'

/** Where and when something was measured. */
export interface Machine {
  /** ISO 8601. */
  readonly date: string
  readonly node: string
  readonly cpu: string
  readonly cores: number
}

export function thisMachine(): Machine {
  const cores = cpus()
  return {
    date: new Date().toISOString(),
    node: process.version,
    cpu: cores[0]?.model ?? 'unknown processor',
    cores: cores.length,
  }
}

export function describe({ date, node, cpu, cores }: Machine): string {
  return `${date.slice(0, 10)}, ${cpu}, ${cores} cores, Node ${node}`
}
