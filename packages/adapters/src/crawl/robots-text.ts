/** What of a robots.txt concerns us. */
export interface RobotsText {
  /** Its groups for us and for all; what is said to others is left out. */
  readonly text: string
  /** How many characters its patterns with wildcards have. */
  readonly wildcards: number
}

const agentLine = /^[\t ]*user-agent[\t ]*:[\t ]*([^#\r\n]*)/i
const patternLine = /^[\t ]*(?:dis)?allow[\t ]*:([^#\r\n]*\*[^#\r\n]*)/i

/**
 * Names each group once, however many agents it is for: the parser holds every rule for every agent of its group, and tens
 * of thousands of either would fill the memory.
 * @param token by which it speaks to us
 */
export function robotsText(whole: string, token: string): RobotsText {
  const lines: string[] = []
  let wildcards = 0
  /** The agents named since the last rule: only behind one another they share what follows. */
  let agents = new Set<string>()
  for (const line of whole.split(/\r\n|\r|\n/)) {
    const agent = agentLine.exec(line)?.[1]
    if (agent === undefined) {
      if (/^[\t ]*[a-z-]+[\t ]*:/i.test(line)) agents = new Set()
      wildcards += patternLine.exec(line)?.[1]?.length ?? 0
      lines.push(line)
      continue
    }
    const name = agent.trim().toLowerCase().replace(/\/.*/s, '').trim()
    const known = name === '*' || name === token ? name : 'others'
    if (!agents.has(known)) lines.push(`User-agent: ${known}`)
    agents.add(known)
  }
  return { text: lines.join('\n'), wildcards }
}
