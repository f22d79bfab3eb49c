import { Command } from 'commander'

/** `jianbao schema`: the record's contract as JSON Schema, for readers in other languages. */
export function schemaCommand(): Command {
  return new Command('schema')
    .description('print the JSON Schema (draft 2020-12) of a record')
    .action(async () => {
      const { recordJsonSchema } = await import('@jianbao/record')
      process.stdout.write(`${JSON.stringify(recordJsonSchema(), null, 2)}\n`)
    })
}
