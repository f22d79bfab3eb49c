const decoders = new Map<string, InstanceType<typeof TextDecoder>>()

/** Bytes as text; what the charset cannot read becomes U+FFFD. A byte order mark is left out. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  let decoder = decoders.get(encoding)
  if (decoder === undefined) {
    decoder = new TextDecoder(encoding)
    decoders.set(encoding, decoder)
  }
  return decoder.decode(bytes)
}
