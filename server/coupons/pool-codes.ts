// The rows of a pool's codes, up to a hundred thousand: written and deleted a piece at a time, so that nobody else waits for all of them.
import type { App } from '../app';

/** Rows of one statement. */
const PIECE = 1000;
/** A pool is hidden for as long as it is being made, ms at most. */
const MAKING_MS = 3_600_000;

/** In their order. */
export async function writeCodes(
  { db }: Pick<App, 'db'>,
  poolId: string,
  codes: readonly string[],
): Promise<void> {
  for (let from = 0; from < codes.length; from += PIECE)
    await db.couponCode.createMany({
      data: codes
        .slice(from, from + PIECE)
        .map((code, index) => ({ poolId, code, position: from + index + 1 })),
    });
}

/** Of a pool that was removed, and of those of its site that a restart left with some. */
export async function dropCodes(
  { db, now }: Pick<App, 'db' | 'now'>,
  { id, siteId }: { id: string; siteId: string },
): Promise<void> {
  const pools = await db.couponPool.findMany({
    where: {
      siteId,
      deletedAt: { not: null },
      codes: { some: {} },
      OR: [{ id }, { deletedAt: { lt: new Date(now() - MAKING_MS) } }],
    },
    select: { id: true },
  });
  for (const { id: poolId } of pools)
    for (;;) {
      const first = await db.couponCode.findFirst({ where: { poolId }, orderBy: { position: 'asc' } });
      if (!first) break;
      await db.couponCode.deleteMany({ where: { poolId, position: { lt: first.position + PIECE } } });
    }
}
