/** Content in zstd that compresses nothing: one frame with a window of 128 KiB, one raw block of less. */
export function zstdStored(content: string): Buffer {
  const bytes = Buffer.from(content)
  const head = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 7 << 3, 0, 0, 0])
  head.writeUIntLE((bytes.length << 3) | 1, 6, 3)
  return Buffer.concat([head, bytes])
}
