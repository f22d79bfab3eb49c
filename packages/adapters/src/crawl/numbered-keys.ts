import { createHash } from 'node:crypto'

/** 128 bits, as four numbers: of a hash no two texts share by chance, nor by intent. */
export type Key = Uint32Array

/** Gives each key a number, from 0 in the order of their arrival, in about 40 bytes a key. */
export interface NumberedKeys {
  readonly size: number
  /** The number of a key; it is `size` before the call where the key is new. */
  readonly add: (key: Key) => number
  /** Null where the key was never added. */
  readonly find: (key: Key) => number | null
  readonly keyAt: (number: number) => Key
}

const words = 4

export function keyOf(text: string): Key {
  return fromBytes(createHash('sha256').update(text).digest())
}

/** @param hex 32 digits */
export function keyFromHex(hex: string): Key {
  return fromBytes(Buffer.from(hex, 'hex'))
}

export function keyToHex(key: Key): string {
  const bytes = Buffer.alloc(4 * words)
  key.forEach((word, at) => {
    bytes.writeUInt32LE(word, 4 * at)
  })
  return bytes.toString('hex')
}

function fromBytes(bytes: Buffer): Key {
  return Uint32Array.from({ length: words }, (_, at) => bytes.readUInt32LE(4 * at))
}

export function createNumberedKeys(): NumberedKeys {
  let keys = new Uint32Array(words * 1024)
  /** A number and 1, at the first free place from where its key points: open addressing, at most half full. */
  let slots = new Uint32Array(2048)
  let size = 0

  const isAt = (number: number, key: Key): boolean => {
    for (let at = 0; at < words; at++) if (keys[words * number + at] !== key[at]) return false
    return true
  }
  const slotOf = (key: Key): number => {
    const mask = slots.length - 1
    let slot = (key[0] ?? 0) & mask
    for (let held = slots[slot] ?? 0; held !== 0 && !isAt(held - 1, key); held = slots[slot] ?? 0)
      slot = (slot + 1) & mask
    return slot
  }
  const keyAt = (number: number): Key => keys.subarray(words * number, words * (number + 1))
  const grow = (): void => {
    const larger = new Uint32Array(2 * keys.length)
    larger.set(keys)
    keys = larger
    slots = new Uint32Array(2 * slots.length)
    for (let number = 0; number < size; number++) slots[slotOf(keyAt(number))] = number + 1
  }
  return {
    get size() {
      return size
    },
    add(key) {
      const slot = slotOf(key)
      const held = slots[slot] ?? 0
      if (held !== 0) return held - 1
      if (words * (size + 1) > keys.length) {
        grow()
        return this.add(key)
      }
      keys.set(key, words * size)
      size += 1
      slots[slot] = size
      return size - 1
    },
    find(key) {
      const held = slots[slotOf(key)] ?? 0
      return held === 0 ? null : held - 1
    },
    keyAt,
  }
}
