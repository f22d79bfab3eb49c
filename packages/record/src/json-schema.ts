import * as z from 'zod'
import { recordSchema } from './record.js'

/** The record's contract as JSON Schema, draft 2020-12. */
export function recordJsonSchema(): object {
  return { title: 'Jianbao record', ...z.toJSONSchema(recordSchema, { target: 'draft-2020-12' }) }
}
