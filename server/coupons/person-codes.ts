// The codes that one person was given: told to them when they ask what is kept, and nobody's once they are erased.
import type { Transaction } from '../db/database';

export interface Owner {
  siteId: string;
  /** As `parseEmail` writes it. */
  email: string;
  /** Browsers they used; others may have used them too. */
  visitors: readonly string[];
}

export interface GivenCode {
  code: string;
  pool: string;
  /** ms. */
  at: number;
}

/** By their address, or by a browser of theirs when nobody left another address for it. */
function ofOwner({ siteId, email, visitors }: Owner) {
  return {
    claimedAt: { not: null },
    pool: { siteId },
    OR: [{ email }, { email: null, visitor: { in: [...visitors] } }],
  };
}

/** The latest first. */
export async function listCodesOf(db: Pick<Transaction, 'couponCode'>, owner: Owner): Promise<GivenCode[]> {
  const rows = await db.couponCode.findMany({
    where: ofOwner(owner),
    orderBy: { claimedAt: 'desc' },
    select: { code: true, claimedAt: true, pool: { select: { name: true } } },
  });
  return rows.flatMap(({ code, claimedAt, pool }) =>
    claimedAt ? [{ code, pool: pool.name, at: claimedAt.getTime() }] : [],
  );
}

/** A code, and whose it is. */
export interface ClaimedCode {
  code: string;
  campaignId: string | null;
  visitor: string | null;
  email: string | null;
}

/** Codes that were given to any of these, on these sites. The latest first. */
export async function readClaimed(
  db: Pick<Transaction, 'couponCode' | 'couponPool'>,
  {
    sites,
    emails,
    visitors,
  }: { sites: readonly string[]; emails: readonly string[]; visitors: readonly string[] },
): Promise<ClaimedCode[]> {
  // Few shops have any, and the indexes begin with them.
  const pools = await db.couponPool.findMany({ where: { siteId: { in: [...sites] } }, select: { id: true } });
  if (pools.length === 0) return [];
  const poolId = { in: pools.map(({ id }) => id) };
  return db.couponCode.findMany({
    where: {
      claimedAt: { not: null },
      OR: [
        { poolId, email: { in: [...emails] } },
        { poolId, visitor: { in: [...visitors] } },
      ],
    },
    orderBy: { claimedAt: 'desc' },
    select: { code: true, campaignId: true, visitor: true, email: true },
  });
}

/** The one that this campaign gave to this person: to their address, or to their browser when nobody left another address for it. */
export function codeFor(
  codes: readonly ClaimedCode[],
  {
    campaignId,
    email,
    visitors,
  }: { campaignId: string | null; email: string | null; visitors: readonly string[] },
): string | null {
  if (campaignId === null) return null;
  const isTheirs = (one: ClaimedCode) =>
    one.email === null ? one.visitor !== null && visitors.includes(one.visitor) : one.email === email;
  return codes.find((one) => one.campaignId === campaignId && isTheirs(one))?.code ?? null;
}

/** The codes stay given out. What somebody else was given in the same browser stays theirs, by their address alone. */
export async function forgetCodesOf(tx: Transaction, owner: Owner): Promise<void> {
  const { siteId, visitors } = owner;
  await tx.couponCode.updateMany({ where: ofOwner(owner), data: { visitor: null, email: null } });
  await tx.couponCode.updateMany({
    where: { pool: { siteId }, visitor: { in: [...visitors] } },
    data: { visitor: null },
  });
}
