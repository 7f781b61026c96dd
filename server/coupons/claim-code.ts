// Gives one code of a pool to one person. However many ask at once, a code goes to one of them, and whoever asks again gets the same.
import { randomBytes } from 'node:crypto';
import type { App } from '../app';

export interface Claimant {
  /** null: nobody agreed to be known again. */
  visitor: string | null;
  /** As `parseEmail` writes it; null: none was left. */
  email: string | null;
  campaignId: string;
}

interface Pool {
  id: string;
  kind: string;
  code: string;
  most: number | null;
  endsAt: Date | null;
}

/** Each try that fails means that another claim succeeded in between. */
const MAX_TRIES = 1000;

/** The code; null when none is left or the pool has ended. */
export async function claimCode(
  { db, now }: Pick<App, 'db' | 'now'>,
  pool: Pool,
  { visitor, email, campaignId }: Claimant,
): Promise<string | null> {
  const at = new Date(now());
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    // Also after the pool has ended: what somebody was given stays theirs.
    const had = await findClaimed(db, pool.id, { visitor, email });
    if (had) return had;
    if (pool.endsAt && pool.endsAt <= at) return null;
    const to = { claimedAt: at, visitor, email, campaignId };
    try {
      const code = pool.kind === 'fixed' ? await addFixed(db, pool, to) : await takeNext(db, pool.id, to);
      if (code !== undefined) return code;
    } catch (error) {
      // The place was taken in the same moment, or the same person asked twice at once.
      if ((error as { code?: unknown }).code !== 'P2002') throw error;
    }
  }
  throw new Error('A code could not be taken because too many were asked for at once.');
}

async function findClaimed(
  db: App['db'],
  poolId: string,
  { visitor, email }: Pick<Claimant, 'visitor' | 'email'>,
): Promise<string | undefined> {
  const whose = [...(visitor === null ? [] : [{ visitor }]), ...(email === null ? [] : [{ email }])];
  const row = await db.couponCode.findFirst({
    where: { poolId, OR: whose },
    orderBy: { position: 'asc' },
  });
  return row?.code;
}

type Given = Claimant & { claimedAt: Date };

/** Undefined: somebody else took it first. */
async function takeNext(db: App['db'], poolId: string, to: Given): Promise<string | null | undefined> {
  const next = await db.couponCode.findFirst({
    where: { poolId, claimedAt: null },
    orderBy: { position: 'asc' },
  });
  if (!next) return null;
  const { count } = await db.couponCode.updateMany({ where: { id: next.id, claimedAt: null }, data: to });
  return count === 1 ? next.code : undefined;
}

async function addFixed(db: App['db'], pool: Pool, to: Given): Promise<string | null> {
  const last = await db.couponCode.findFirst({
    where: { poolId: pool.id },
    orderBy: { position: 'desc' },
    select: { position: true },
  });
  const position = (last?.position ?? 0) + 1;
  if (pool.most !== null && position > pool.most) return null;
  await db.couponCode.create({ data: { ...to, poolId: pool.id, position, code: pool.code } });
  return pool.code;
}

/** Without what is read as something else: 0 and O, 1 and I. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Codes that nobody can guess, each once. @param length of what follows `prefix` */
export function makeCodes(prefix: string, length: number, count: number): string[] {
  const codes = new Set<string>();
  while (codes.size < count) {
    let code = prefix;
    // 32 letters: every byte stands for one without favouring any.
    for (const byte of randomBytes(length)) code += LETTERS[byte % LETTERS.length];
    codes.add(code);
  }
  return [...codes];
}
