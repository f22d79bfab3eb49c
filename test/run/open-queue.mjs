// Has a job done by a queue at an address, as a process of its own: `node open-queue.mjs rediss://… DIRECTORY`. Says on
// standard output what came of it.
import { openQueue } from '@jianbao/adapters'

const [address, directory] = process.argv.slice(2)
try {
  const backend = await openQueue(address, directory)
  const done = new Promise((resolve) => {
    backend.worker('opened', async () => 'done').on('completed', resolve)
  })
  const queue = backend.queue('opened')
  await queue.add('job', {})
  await done
  await queue.obliterate({ force: true })
  await backend.close()
  process.stdout.write('a job was done\n')
} catch (error) {
  process.stdout.write(`${error.message}\n`)
}
