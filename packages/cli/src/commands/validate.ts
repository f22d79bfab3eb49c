import { createReadStream } from 'node:fs'
import { Command } from 'commander'
import { exitCodes } from '../exit-codes.js'

const faultsShown = 20

/** `jianbao validate FILE.jsonl`: every line against the contract. Exit code 1 where one fails. */
export function validateCommand(): Command {
  return new Command('validate')
    .description('check that every line of a JSONL file is a record, and every quote its slice of the text')
    .argument('<file>', 'a JSONL file of records, - for standard input')
    .action(async (file: string) => {
      const { lines, faults } = await checkFile(file)
      const good = faults === 0
      if (faults > faultsShown) process.stderr.write(`… and ${faults - faultsShown} more\n`)
      process.stderr.write(`${file}: ${lines} lines, ${good ? 'all valid' : `${faults} faults`}\n`)
      process.exitCode = good ? exitCodes.ok : exitCodes.failed
    })
}

/** Prints the first faults, with their line numbers, and counts them all. */
async function checkFile(file: string): Promise<{ lines: number; faults: number }> {
  const { checkRecord, readLines } = await import('@jianbao/record')
  let lines = 0
  let faults = 0
  for await (const line of readLines(file === '-' ? process.stdin : createReadStream(file))) {
    lines += 1
    for (const { path, message } of line.bytes === null ? tooLong : faultsOf(line.bytes, checkRecord)) {
      faults += 1
      if (faults <= faultsShown) process.stdout.write(`${file}:${line.number}: ${path} ${message}\n`)
    }
  }
  return { lines, faults }
}

const tooLong = [{ path: '', message: 'the line is too long' }]

function faultsOf<Fault>(bytes: Uint8Array, check: (value: unknown) => Fault[]) {
  try {
    return check(JSON.parse(Buffer.from(bytes).toString('utf8')))
  } catch (error) {
    return [{ path: '', message: `not JSON: ${(error as Error).message}` }]
  }
}
