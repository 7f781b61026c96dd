// How passwords are kept: argon2id in PHC form, with the parameters of OWASP's password storage cheat sheet.
import { hash, verify } from '@node-rs/argon2';

/** Memory in KiB. The library's default algorithm is argon2id. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, PARAMETERS);
}

export function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  return verify(hash, password);
}
