import { describe, expect, it } from 'vitest';
import { CLIENT_ADDRESS_HEADER } from '../access/client-address-header';
import { cookieOf, createTestApp, PASSWORD, PUBLIC_URL, type TestApp } from '../trpc/test-app.fixtures';
import { createResetLink } from './create-reset-link';

async function createOwner(test: TestApp) {
  const user = await test.addMember(await test.addWorkspace(), 'owner');
  return { ...user, headers: await test.startSession(user) };
}

function post(test: TestApp, endpoint: string, body: unknown, headers: Record<string, string> = {}) {
  return test.auth.handle(
    new Request(`${PUBLIC_URL}/api/auth${endpoint}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: PUBLIC_URL, ...headers },
      body: JSON.stringify(body),
    }),
  );
}

const code = async (response: Response) => ((await response.json()) as { code: string }).code;

describe('signing in', () => {
  it('makes a session that says who it is', async () => {
    const test = await createTestApp();
    const owner = await createOwner(test);
    expect(await test.auth.actor(owner.headers)).toMatchObject({ kind: 'user', user: { id: owner.id } });
  });

  it('keeps no address with the session', async () => {
    const test = await createTestApp();
    await createOwner(test);
    expect((await test.app.db.session.findFirstOrThrow()).ipAddress).toBeFalsy();
  });

  it('gives a new session each time, whatever cookie the browser came with', async () => {
    const test = await createTestApp();
    const owner = await createOwner(test);
    const planted = owner.headers.get('Cookie') ?? '';
    const cookie = cookieOf(await test.signIn(owner.email, PASSWORD, { Cookie: planted }));
    expect(cookie).toMatch(/^beckon_session=/);
    expect(cookie).not.toBe(planted);
  });

  it('binds the cookie to the host when Beckon is reached by https, and hides it from scripts', async () => {
    const test = await createTestApp({ publicUrl: 'https://beckon.example.com' });
    const { email, headers } = await createOwner(test);
    const [cookie = ''] = (await test.signIn(email)).headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-beckon_session=/);
    expect(cookie).toMatch(/; Path=\/;.*HttpOnly; Secure; SameSite=Lax/);
    expect(cookie).not.toContain('Domain');
    expect((await test.auth.actor(headers)).kind).toBe('user');
  });

  it('answers the same to a wrong password and to an unknown account', async () => {
    const test = await createTestApp();
    const owner = await createOwner(test);
    const wrong = await test.signIn(owner.email, 'not the password');
    const unknown = await test.signIn('nobody@example.com', 'not the password');
    expect([wrong.status, await wrong.text()]).toEqual([unknown.status, await unknown.text()]);
    expect(wrong.status).toBe(401);
  });

  it('is refused from another site and as a form', async () => {
    const test = await createTestApp();
    const owner = await createOwner(test);
    expect((await test.signIn(owner.email, PASSWORD, { Origin: 'https://evil.example' })).status).toBe(403);
    expect((await test.signIn(owner.email, PASSWORD, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await test.signIn(owner.email, PASSWORD, { 'Content-Type': 'text/plain' })).status).toBe(403);
  });

  it('ends with signing out', async () => {
    const test = await createTestApp();
    const owner = await createOwner(test);
    await post(test, '/sign-out', {}, { Cookie: owner.headers.get('Cookie') ?? '' });
    expect(await test.auth.actor(owner.headers)).toEqual({ kind: 'anonymous' });
  });

  it('ends when the session has expired, and cannot be forged', async () => {
    const test = await createTestApp();
    const owner = await createOwner(test);
    const forged = (owner.headers.get('Cookie') ?? '').replace(/.{3}$/, 'abc');
    expect(await test.auth.actor(new Headers({ Cookie: forged }))).toEqual({ kind: 'anonymous' });
    await test.app.db.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await test.auth.actor(owner.headers)).toEqual({ kind: 'anonymous' });
  });
});

describe('guessing passwords', () => {
  it('is stopped per account, with the same reply for accounts that do not exist', async () => {
    const test = await createTestApp();
    const owner = await createOwner(test);
    for (const email of [owner.email, 'nobody@example.com']) {
      for (let i = 0; i < 10; i++) {
        const reply = await test.signIn(email, 'wrong password', {
          [CLIENT_ADDRESS_HEADER]: `203.0.113.${i}`,
        });
        expect(reply.status).toBe(401);
      }
      const reply = await test.signIn(email.toUpperCase(), 'wrong password', {
        [CLIENT_ADDRESS_HEADER]: '198.51.100.1',
      });
      expect(reply.status).toBe(429);
      expect(reply.headers.get('Retry-After')).toBe('60');
      expect(await reply.json()).toEqual({
        code: 'RATE_LIMITED',
        message: 'There were too many tries. Wait a minute, then try again.',
      });
    }
  });

  it('is stopped per address across accounts, and goes on when the time has passed', async () => {
    const test = await createTestApp();
    const from = { [CLIENT_ADDRESS_HEADER]: '203.0.113.9' };
    for (let i = 0; i < 30; i++) await test.signIn(`user${i}@example.com`, 'short', from);
    expect((await test.signIn('another@example.com', 'short', from)).status).toBe(429);
    test.clock.now += 20_000;
    expect((await test.signIn('another@example.com', 'short', from)).status).toBe(401);
  }, 30_000);

  it('does not count those who get in', async () => {
    const test = await createTestApp();
    const owner = await createOwner(test);
    for (let i = 0; i < 15; i++) expect((await test.signIn(owner.email)).status).toBe(200);
  });
});

describe('what is switched off', () => {
  it.each([
    '/sign-up/email',
    '/request-password-reset',
    '/update-user',
    '/delete-user',
    '/change-email',
    '/sign-in/social',
  ])('%s does not exist', async (endpoint) => {
    const test = await createTestApp();
    const body = { email: 'new@example.com', password: PASSWORD, name: 'New' };
    expect((await post(test, endpoint, body)).status).toBe(404);
    expect(await test.app.db.user.count()).toBe(0);
  });
});

describe('changing the password', () => {
  it('needs the present one, and signs every other device out', async () => {
    const test = await createTestApp();
    const owner = await createOwner(test);
    const elsewhere = new Headers({ Cookie: cookieOf(await test.signIn(owner.email)) });
    const cookie = { Cookie: owner.headers.get('Cookie') ?? '' };
    const change = (currentPassword: string) =>
      post(test, '/change-password', { currentPassword, newPassword: 'a new long password' }, cookie);
    expect((await change('wrong')).status).toBe(400);
    expect((await change(PASSWORD)).status).toBe(200);
    const { password } = await test.app.db.account.findFirstOrThrow();
    expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await test.auth.actor(elsewhere)).toEqual({ kind: 'anonymous' });
    expect((await test.signIn(owner.email)).status).toBe(401);
    expect((await test.signIn(owner.email, 'a new long password')).status).toBe(200);
  });
});

describe('a reset link', () => {
  const linkFor = async (test: TestApp, email: string) => {
    const { app, auth } = test;
    const link = await createResetLink({ db: app.db, auth, publicUrl: PUBLIC_URL, now: Date.now }, email);
    return new URL(link).searchParams.get('token') ?? '';
  };

  it('sets a new password once: of fifty simultaneous uses one succeeds', async () => {
    const test = await createTestApp();
    const owner = await createOwner(test);
    const token = await linkFor(test, owner.email.toUpperCase());
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        post(
          test,
          '/reset-password',
          { token, newPassword: `new password number ${i}` },
          { [CLIENT_ADDRESS_HEADER]: `203.0.113.${i}` },
        ),
      ),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    const winner = replies.findIndex(({ status }) => status === 200);
    expect((await test.signIn(owner.email, `new password number ${winner}`)).status).toBe(200);
    expect(await test.auth.actor(owner.headers)).toEqual({ kind: 'anonymous' });
  }, 60_000);

  it('is kept only as a hash', async () => {
    const test = await createTestApp();
    const owner = await createOwner(test);
    const token = await linkFor(test, owner.email);
    expect(token).toHaveLength(43);
    expect(JSON.stringify(await test.app.db.verification.findMany())).not.toContain(token);
  });

  it('stops working when it has expired or a newer one was made', async () => {
    const test = await createTestApp();
    const owner = await createOwner(test);
    const older = await linkFor(test, owner.email);
    const newer = await linkFor(test, owner.email);
    const reset = (token: string) =>
      post(test, '/reset-password', { token, newPassword: 'another password' });
    expect(await code(await reset(older))).toBe('INVALID_TOKEN');
    await test.app.db.verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await code(await reset(newer))).toBe('INVALID_TOKEN');
  });

  it('is not made for an address that nobody has', async () => {
    const test = await createTestApp();
    await expect(linkFor(test, 'nobody@example.com')).rejects.toMatchObject({ code: 'not-found' });
  });
});
