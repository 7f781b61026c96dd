// Coupons need a pool that is there and can give out a code.
import type { CampaignDocument } from '@/core/campaign/document';
import { problem, type Problem, type ProblemCode } from '@/core/campaign/problem';
import { eachBlock } from '@/core/campaign/traverse';
import type { App } from '../app';
import { countPool } from './list-pools';

/** One problem for each coupon whose pool is gone, has ended or is empty. */
export async function findMissingPools(
  { db, now }: Pick<App, 'db' | 'now'>,
  siteId: string,
  document: CampaignDocument,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const judged = new Map<string, ProblemCode | undefined>();
  const judge = async (id: string): Promise<ProblemCode | undefined> => {
    const pool = await db.couponPool.findFirst({ where: { id, siteId, deletedAt: null } });
    if (!pool) return 'pool-gone';
    if (pool.endsAt && pool.endsAt.getTime() <= now()) return 'pool-ended';
    return (await countPool(db, pool)).left === 0 ? 'pool-empty' : undefined;
  };
  for (const { variant, step, block } of eachBlock(document)) {
    if (block.kind !== 'coupon' || !block.pool) continue;
    if (!judged.has(block.pool)) judged.set(block.pool, await judge(block.pool));
    const code = judged.get(block.pool);
    if (code) problems.push(problem(code, { variant: variant.id, step: step.id, block: block.id }));
  }
  return problems;
}
