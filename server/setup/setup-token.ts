// The one-time token that makes the reader of the console the first owner. Kept only as a hash.
import { createToken, hashToken } from '../auth/one-time-token';
import type { Database, Transaction } from '../db/database';

/** There is one set-up, so there is one row. */
const ROW = 1;

/** True until someone owns a workspace. */
export async function isSetupNeeded(db: Database): Promise<boolean> {
  return (await db.member.count({ where: { role: 'owner' } })) === 0;
}

/**
 * A fresh token as long as nobody owns Beckon, else null. Each call makes the earlier token useless: it cannot be read back,
 * so every start prints a new one.
 */
export async function ensureSetupToken(db: Database, now: number): Promise<string | null> {
  if (!(await isSetupNeeded(db))) return null;
  const token = createToken();
  const row = { hash: hashToken(token), createdAt: new Date(now), usedAt: null };
  await db.setupToken.upsert({ where: { id: ROW }, create: { id: ROW, ...row }, update: row });
  return token;
}

/** Whether the token is the current one and unused. */
export async function isSetupToken(db: Database, token: string): Promise<boolean> {
  return (await db.setupToken.count({ where: { id: ROW, hash: hashToken(token), usedAt: null } })) === 1;
}

/** Uses the token up. Of several simultaneous callers one gets true. */
export async function spendSetupToken(tx: Transaction, token: string, now: number): Promise<boolean> {
  const { count } = await tx.setupToken.updateMany({
    where: { id: ROW, hash: hashToken(token), usedAt: null },
    data: { usedAt: new Date(now) },
  });
  return count === 1;
}
