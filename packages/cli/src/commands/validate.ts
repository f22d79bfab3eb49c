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
  for await (const line of readLines(bytesOf(file))) {
    lines += 1
    for (const { path, message } of line.bytes === null ? tooLong : faultsOf(line.bytes, checkRecord)) {
      faults += 1
      const where = path === '' ? '' : `${path} `
      if (faults <= faultsShown) process.stdout.write(`${file}:${line.number}: ${where}${message}\n`)
    }
  }
  return { lines, faults }
}

async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* file === '-' ? process.stdin : createReadStream(file)
  } catch (error) {
    const { fileTrouble } = await import('@jianbao/adapters')
    throw new Error(`${file}: ${fileTrouble(error)}`, { cause: error })
  }
}

const tooLong = [{ path: '', message: 'the line is too long' }]
const utf8 = new TextDecoder('utf-8', { fatal: true })

function faultsOf<Fault>(bytes: Uint8Array, check: (value: unknown) => Fault[]) {
  try {
    return check(JSON.parse(utf8.decode(bytes)))
  } catch (error) {
    const { name, message } = error as Error
    return [{ path: '', message: name === 'SyntaxError' ? `not JSON: ${message}` : 'not valid UTF-8' }]
  }
}
