import { describe, expect, it } from 'vitest';
import { seedDemo, findDemoKey } from '../seed/seed-demo';
import { createTestApp } from '../trpc/test-app.fixtures';
import { ensureSetupToken } from './setup-token';

const person = { name: 'Ada', email: 'Ada@Example.com ', password: 'a long password' };

async function open() {
  const test = await createTestApp();
  const stranger = await test.trpc.caller(new Headers());
  const token = (await ensureSetupToken(test.app.db, test.clock.now)) ?? '';
  return { ...test, stranger, token, db: test.app.db };
}

describe('the first run', () => {
  it('makes whoever holds the token the owner of the seeded workspace', async () => {
    const { db, stranger, token, signIn, trpc } = await open();
    await seedDemo(db, 0);
    expect(await stranger.session.get()).toMatchObject({ setupNeeded: true, user: null });
    await stranger.setup.complete({ token, ...person });
    const reply = await signIn('ada@example.com', person.password);
    expect(reply.status).toBe(200);
    const headers = new Headers({ Cookie: reply.headers.getSetCookie()[0]?.split(';')[0] ?? '' });
    expect(await (await trpc.caller(headers)).session.get()).toMatchObject({
      setupNeeded: false,
      isOperator: true,
      user: { name: 'Ada', email: 'ada@example.com' },
      workspaces: [{ name: 'Demo workspace', role: 'owner', sites: [{ name: 'Fjell & Fjord' }] }],
    });
  });

  it('cannot be done twice: of fifty simultaneous tries one succeeds', async () => {
    const { db, stranger, token } = await open();
    const tries = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) =>
        stranger.setup.complete({ ...person, token, email: `owner${i}@example.com` }),
      ),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect([await db.user.count(), await db.member.count()]).toEqual([1, 1]);
    expect(await ensureSetupToken(db, 0)).toBeNull();
  }, 60_000);

  it('is refused without the token, with an earlier one, and with a weak password', async () => {
    const { db, stranger, token, clock } = await open();
    const newer = await ensureSetupToken(db, clock.now);
    expect(newer).not.toBe(token);
    for (const wrong of ['', 'guess', token])
      await expect(stranger.setup.complete({ ...person, token: wrong })).rejects.toMatchObject({
        cause: { code: 'invalid-token' },
      });
    await expect(
      stranger.setup.complete({ ...person, token: newer ?? '', password: 'short' }),
    ).rejects.toThrow('use at least 10 characters');
    expect(await db.user.count()).toBe(0);
  });

  it('keeps the token only as a hash', async () => {
    const { db, token } = await open();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await db.setupToken.findMany())).not.toContain(token);
  });
});

describe('the demo', () => {
  it('is one workspace, one site and one unpublished draft, and is added once', async () => {
    const { db } = await open();
    expect(await seedDemo(db, 0)).toBe(true);
    expect(await seedDemo(db, 0)).toBe(false);
    expect(await db.campaign.findMany({ select: { name: true, release: true } })).toEqual([
      { name: 'Welcome letter', release: null },
    ]);
    expect(await db.lead.count()).toBe(0);
    expect(await findDemoKey(db)).toBe((await db.site.findFirstOrThrow()).key);
  });

  it('is not added beside a workspace that exists', async () => {
    const { db, addWorkspace } = await open();
    await addWorkspace();
    expect(await seedDemo(db, 0)).toBe(false);
    expect(await findDemoKey(db)).toBeNull();
  });
});
