// Makes a small request to know what one takes, then the other, and prints what that came to and the most memory that
// the process had beyond. Arguments: the address of each, and the second's limits as JSON.
import { openHttpClient } from '@jianbao/adapters'

const [small, large, limits] = process.argv.slice(2)
const client = await openHttpClient({
  userAgent: 'test',
  allowPrivate: ['127.0.0.1'],
  limits: JSON.parse(limits),
})
const first = await client.request({ url: small })
if (first.status !== 200) throw new Error(`the small request failed: ${JSON.stringify(first)}`)
const before = process.memoryUsage().rss
const { body, ...exchange } = await client.request({ url: large })
const extra = process.resourceUsage().maxRSS * 1024 - before
client.close()
console.log(JSON.stringify({ exchange: { ...exchange, size: body?.length ?? null }, extra }))
