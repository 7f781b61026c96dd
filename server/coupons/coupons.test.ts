// Coupon pools: making them, and giving each person one code of them.
import { expect, it } from 'vitest';
import type { CampaignDocument } from '@/core/campaign/document';
import { openCampaign, publish, refusal } from '../campaigns/campaign.fixtures';
import { visitorId } from '../ingest/event.fixtures';
import { forgetVisitor } from '../privacy/forget-visitor';
import { claimCode, makeCodes } from './claim-code';
import { createClaim } from './create-claim';

async function open() {
  const test = await openCampaign();
  const { app, editor, site, campaignId } = test;
  const siteId = site.id;
  const make = async (text: string, endsAt: number | null = null) =>
    (
      await editor.api.coupons.create({
        siteId,
        name: 'Spring',
        source: { kind: 'imported', text },
        endsAt,
      })
    ).poolId;
  const offer = (poolId: string) => publish(test, (document) => withCoupon(document, poolId));
  const door = createClaim({ app, clientAddress: () => '10.0.0.1' });
  const post = (body: object, headers: Record<string, string> = {}) =>
    door.request('/v1/claim', { method: 'POST', headers, body: JSON.stringify(body) });
  const ask = async (visitor: number | null, email?: string) => {
    const id = visitor === null ? null : visitorId(visitor);
    const reply = await post({ campaign: campaignId, block: 'gift', visitor: id, email });
    return reply.status === 200 ? await reply.json() : reply.status;
  };
  const pools = () => editor.api.coupons.list({ siteId });
  return { ...test, siteId, make, offer, post, ask, pools };
}

/** In a step of its own behind the form of the starter. */
function withCoupon(document: CampaignDocument, pool: string): CampaignDocument {
  const next = structuredClone(document);
  const { blocks } = next.variants[0]!.steps.at(-1)!;
  if (blocks.at(-1)?.id === 'gift') blocks.pop();
  blocks.push({ kind: 'coupon', id: 'gift', code: '', pool });
  return next;
}

it('each visitor and each address gets one code, and the same one again', async () => {
  const { make, offer, ask, pools } = await open();
  await offer(await make('Code\nA1\nB2\nC3\nD4'));
  expect(await ask(1)).toEqual({ code: 'A1' });
  expect(await ask(2, 'ada@example.com')).toEqual({ code: 'B2' });
  expect(await ask(1)).toEqual({ code: 'A1' });
  expect(await ask(3, ' ADA@example.com ')).toEqual({ code: 'B2' });
  expect(await ask(null, 'bo@example.com')).toEqual({ code: 'C3' });
  expect(await ask(null, 'bo@example.com')).toEqual({ code: 'C3' });
  expect(await ask(null)).toEqual({ code: null, why: 'address' });
  expect(await pools()).toMatchObject([{ given: 3, left: 1 }]);
});

it('of 200 who race for the last code exactly one wins, and nobody gets two by asking at once', async () => {
  const { make, offer, ask, app, pools } = await open();
  await offer(await make('LAST'));
  const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => ask(n + 1)));
  expect(answers.filter((answer) => (answer as { code: unknown }).code === 'LAST')).toHaveLength(1);
  expect(answers.filter((answer) => (answer as { why?: unknown }).why === 'none')).toHaveLength(199);
  expect(await pools()).toMatchObject([{ given: 1, left: 0 }]);
  const { id } = await app.db.couponPool.create({
    data: {
      siteId: (await app.db.site.findFirstOrThrow()).id,
      name: 'F',
      kind: 'fixed',
      code: 'ALL',
      most: 3,
    },
  });
  const fixed = await app.db.couponPool.findUniqueOrThrow({ where: { id } });
  const one = { visitor: visitorId(1), email: null, campaignId: 'c' };
  const again = await Promise.all(Array.from({ length: 10 }, () => claimCode(app, fixed, one)));
  expect(new Set(again)).toEqual(new Set(['ALL']));
  const many = await Promise.all(
    Array.from({ length: 10 }, (_, n) => claimCode(app, fixed, { ...one, visitor: visitorId(n + 2) })),
  );
  expect(many.filter((code) => code === 'ALL')).toHaveLength(2);
});

it('nothing is given out but by what runs: not paused, not to the holdout, not after the end', async () => {
  const { make, offer, ask, editor, campaignId, clock, site, app, siteId } = await open();
  const endsAt = clock.now + 3_600_000;
  const poolId = await make('A1\nB2', endsAt);
  expect(await ask(1)).toBe(410);
  await offer(poolId);
  expect(await ask(1)).toEqual({ code: 'A1' });
  await editor.api.campaigns.pause({ campaignId });
  expect(await ask(2)).toBe(410);
  await editor.api.campaigns.resume({ campaignId });
  await app.db.site.update({ where: { id: site.id }, data: { holdout: 0.5 } });
  await app.directory.refresh(site.id);
  clock.now += 25 * 3_600_000;
  const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => ask(n + 10)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set(['410', JSON.stringify({ code: null, why: 'none' })]),
  );
  await editor.api.coupons.remove({ siteId, poolId });
  expect((await refusal(editor.api.coupons.export({ siteId, poolId }))).code).toBe('not-found');
});

it('a pool that is gone, has ended or is empty stops a release', async () => {
  const { make, offer, editor, siteId, clock, db } = await open();
  const codesOf = async (poolId: string) => {
    const { details } = await refusal(offer(poolId));
    return (details as { problems: { code: string }[] }).problems.map(({ code }) => code);
  };
  const gone = await make('A1');
  await editor.api.coupons.remove({ siteId, poolId: gone });
  expect(await codesOf(gone)).toEqual(['pool-gone']);
  const ended = await make('A1', clock.now + 1);
  clock.now += 1;
  expect(await codesOf(ended)).toEqual(['pool-ended']);
  const empty = await make('A1');
  await db.couponCode.updateMany({ where: { poolId: empty }, data: { claimedAt: new Date(clock.now) } });
  expect(await codesOf(empty)).toEqual(['pool-empty']);
});

it('no design holds a code, and the file of them runs nothing and is noted', async () => {
  const { make, offer, ask, editor, siteId, designs, db } = await open();
  const poolId = await make('SECRET-1\nSECRET-2');
  await offer(poolId);
  expect(JSON.stringify([...designs.values()])).not.toMatch(/SECRET/);
  await ask(1, 'a=cmd@example.com');
  await db.couponCode.updateMany({
    where: { claimedAt: { not: null } },
    data: { email: '=cmd|x@example.com' },
  });
  const { csv } = await editor.api.coupons.export({ siteId, poolId });
  expect(csv).toContain(`"'=cmd|x@example.com"`);
  expect(csv.split('\r\n')).toHaveLength(4);
  const noted = await db.auditEntry.findMany({ where: { action: { startsWith: 'coupons.' } } });
  expect(noted.map(({ action }) => action).sort()).toEqual(['coupons.created', 'coupons.exported']);
});

it('the end of a pool can be put off, also after it is over, but not into the past', async () => {
  const { make, offer, ask, editor, siteId, clock, pools } = await open();
  const poolId = await make('A1\nB2', clock.now + 1000);
  await offer(poolId);
  clock.now += 1000;
  expect(await ask(1)).toEqual({ code: null, why: 'none' });
  const set = (endsAt: number | null) => editor.api.coupons.update({ siteId, poolId, endsAt });
  expect((await refusal(set(clock.now - 1))).code).toBe('invalid');
  await set(clock.now + 1000);
  expect(await ask(1)).toEqual({ code: 'A1' });
  await set(null);
  expect(await pools()).toMatchObject([{ endsAt: null, left: 1 }]);
});

it('whoever is forgotten leaves no name behind, and the code stays spent', async () => {
  const { make, offer, ask, app, siteId, pools, db } = await open();
  await offer(await make('A1'));
  await ask(1, 'ada@example.com');
  await forgetVisitor(app, siteId, visitorId(1));
  expect(await db.couponCode.findFirst()).toMatchObject({ code: 'A1', visitor: null, email: null });
  expect(await pools()).toMatchObject([{ given: 1, left: 0 }]);
});

it('a pool that is removed keeps nothing of who was given what', async () => {
  const { make, offer, ask, editor, siteId, db, pools, clock } = await open();
  const text = Array.from({ length: 2001 }, (_, n) => `C${n}`).join('\n');
  const [poolId, other] = [await make(text), await make('A1')];
  // One that a restart left half made, and one that is being made.
  for (const [age, code] of [
    [3_600_001, 'OLD'],
    [0, 'NEW'],
  ] as const)
    await db.couponPool.create({
      data: {
        siteId,
        name: code,
        kind: 'imported',
        deletedAt: new Date(clock.now - age),
        codes: { create: { position: 1, code } },
      },
    });
  expect((await pools()).map(({ id }) => id).sort()).toEqual([poolId, other].sort());
  const { csv } = await editor.api.coupons.export({ siteId, poolId });
  expect([...csv.matchAll(/"(C\d+)"/g)].map(([, code]) => code)).toEqual(text.split('\n'));
  await offer(poolId);
  await ask(1, 'ada@example.com');
  await editor.api.coupons.remove({ siteId, poolId });
  const left = await db.couponCode.findMany({ select: { code: true }, orderBy: { code: 'asc' } });
  expect(left).toEqual([{ code: 'A1' }, { code: 'NEW' }]);
  expect((await pools()).map(({ id }) => id)).toEqual([other]);
});

it('made codes are each different, and cannot be taken for something else', () => {
  const codes = makeCodes('X-', 8, 2000);
  expect(new Set(codes).size).toBe(2000);
  for (const code of codes) expect(code).toMatch(/^X-[A-HJ-NP-Z2-9]{8}$/);
});

it('the door is shut to other pages, to nonsense and to those who ask too often', async () => {
  const { app, campaignId, siteId } = await open();
  await app.directory.refresh(siteId);
  const door = createClaim({
    app,
    clientAddress: () => '193.213.112.4',
    perAddress: { perSecond: 1, burst: 4 },
  });
  const body = { campaign: campaignId, block: 'gift', visitor: visitorId(1) };
  const post = async (sent: unknown, headers: Record<string, string> = {}) =>
    (await door.request('/v1/claim', { method: 'POST', headers, body: JSON.stringify(sent) })).status;
  expect(await post(body, { Origin: 'https://evil.example' })).toBe(403);
  expect(await post({ ...body, visitor: "' OR 1=1" })).toBe(400);
  expect(await post({ ...body, email: 'nobody' })).toBe(400);
  expect(await post({ ...body, campaign: 'nothing' })).toBe(410);
  expect(await post(body)).toBe(429);
  expect((await door.request('/v1/claim')).status).toBe(405);
});
