// Ids as they lie in the file: 16 bytes instead of 36 characters, which halves the indexes.

/** Bytes of a UUID in its usual spelling. */
export function idToBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

/** The usual lower-case spelling of 16 bytes. */
export function bytesToId(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
