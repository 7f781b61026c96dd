// Secrets that are handed out once and kept only as a hash.
import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, base64url. */
export function createToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256, hex. A plain hash is enough: nobody can guess 256 bits. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
