// Secrets that must be read again, such as a password for another server, as they lie in the database: useless without the
// data folder's own secret. AES-256-GCM; the nonce is random, and a seal that was tampered with does not open.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

export interface Seal {
  close(text: string): string;
  /** null: closed under another secret, or damaged. */
  open(sealed: string): string | null;
}

/** @param secret at least 256 bits */
export function createSeal(secret: string): Seal {
  const key = createHmac('sha256', secret).update('beckon seal').digest();
  return {
    close(text) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE));
        decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
        return decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        return null;
      }
    },
  };
}
