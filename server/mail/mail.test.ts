import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { runMail, sweepMails } from '../jobs/run-mail';
import { createTestApp } from '../trpc/test-app.fixtures';
import { deliverMails, PAUSES } from './deliver-mails';
import { explainMailFailure } from './explain-mail-failure';
import { queueMail } from './queue-mail';
import { startSmtpServer } from './smtp-server.fixtures';

const HOUR = 3_600_000;
const code = (value: string) => ({ cause: { code: value } });

async function open() {
  const test = await createTestApp();
  const smtp = await startSmtpServer();
  const workspaceId = await test.addWorkspace();
  const owner = await test.addMember(workspaceId, 'owner');
  await test.app.db.user.update({ where: { id: owner.id }, data: { isOperator: true } });
  const settings = {
    host: '127.0.0.1',
    port: smtp.port,
    security: 'none' as const,
    user: 'beckon',
    password: 'glaze and kiln',
    from: 'beckon@example.com',
  };
  const setUp = () => owner.api.mail.update({ settings });
  const queue = (subject: string, key?: string) =>
    test.app.db.$transaction((tx) =>
      queueMail(tx, {
        recipient: 'grace@example.com',
        subject,
        text: 'Hello\n',
        at: test.clock.now,
        ...(key !== undefined && { key }),
      }),
    );
  return { ...test, db: test.app.db, smtp, workspaceId, owner, settings, setUp, queue };
}

describe('the mail settings', () => {
  it('are tested with a mail to whoever asks, and never give the password back', async () => {
    const { db, owner, smtp, settings, setUp } = await open();
    await expect(owner.api.mail.test()).rejects.toMatchObject(code('conflict'));
    await setUp();
    expect(await owner.api.mail.test()).toEqual({ sent: true, recipient: owner.email });
    expect(smtp.mails[0]).toMatchObject({ from: 'beckon@example.com', to: [owner.email] });
    expect(smtp.signedIn).toEqual(['\0beckon\0glaze and kiln']);
    const view = await owner.api.mail.get();
    expect(view).toMatchObject({ preset: false, settings: { user: 'beckon', hasPassword: true } });
    expect(JSON.stringify([view, await db.serverSetting.findMany()])).not.toContain('glaze and kiln');

    // Kept when it is not sent again, but not taken along to another server.
    await owner.api.mail.update({ settings: { ...settings, password: null, from: 'shop@example.com' } });
    expect(await owner.api.mail.test()).toMatchObject({ sent: true });
    await expect(
      owner.api.mail.update({ settings: { ...settings, password: null, host: 'evil.example' } }),
    ).rejects.toMatchObject(code('invalid'));
    await owner.api.mail.update({ settings: null });
    expect((await owner.api.mail.get()).settings).toBeNull();
  });

  it('say plainly what is wrong', async () => {
    const { owner, smtp, settings, setUp } = await open();
    await setUp();
    const problem = async () => {
      const answer = await owner.api.mail.test();
      return answer.sent ? 'sent' : answer.problem;
    };
    smtp.answers.AUTH = '535 5.7.8 wrong password';
    expect(await owner.api.mail.test()).toEqual({
      sent: false,
      problem: 'sign-in',
      answer: expect.stringContaining('535 5.7.8 wrong password'),
    });
    smtp.answers = { MAIL: '550 not you' };
    expect(await problem()).toBe('sender');
    smtp.answers = { RCPT: '550 nobody' };
    expect(await problem()).toBe('recipient');
    smtp.answers = {};
    await owner.api.mail.update({ settings: { ...settings, security: 'starttls' } });
    expect(await problem()).toBe('encryption');
    await owner.api.mail.update({ settings: { ...settings, port: 1 } });
    expect(await problem()).toBe('refused');
    // No name is looked up in a test.
    const unknown = Object.assign(new Error('getaddrinfo ENOTFOUND smtp.example'), { code: 'EDNS' });
    expect(explainMailFailure(unknown)).toMatchObject({ problem: 'unknown-host', final: false });
  });

  it('that the environment gives cannot be changed', async () => {
    const { app, owner, settings, setUp } = await open();
    app.mail.preset = settings;
    expect(await owner.api.mail.get()).toMatchObject({ preset: true, settings: { port: settings.port } });
    await expect(setUp()).rejects.toMatchObject(code('conflict'));
  });
});

describe('the outbox', () => {
  it('sends each mail once, in one line of subject whatever a name holds, and keeps no text', async () => {
    const { app, db, smtp, setUp, queue } = await open();
    await queue('Hello\r\nBcc: victim@example.com\r\n\r\nspam', 'once');
    await queue('Hello again', 'once');
    expect(await deliverMails(app)).toBe(0);
    await setUp();
    expect(await deliverMails(app)).toBe(1);
    expect(await deliverMails(app)).toBe(0);
    expect(smtp.mails).toHaveLength(1);
    const [mail] = smtp.mails;
    expect(mail?.to).toEqual(['grace@example.com']);
    expect(mail?.source).not.toMatch(/^Bcc:/im);
    expect(mail?.source).toMatch(/^Subject: Hello Bcc: victim@example.com spam\r\n/m);
    expect(await db.mail.findFirst()).toMatchObject({ state: 'sent', text: '', attempts: 1 });
  });

  it('notes the mail that is on its way when the program ends, and begins no other', async () => {
    const { app, smtp, setUp, queue, db } = await open();
    await setUp();
    await queue('First');
    await queue('Second');
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const stop = runMail(app);
    const ended = new Promise<void>((resolve) => {
      // The server is asked what it says to a mail.
      Object.defineProperty(smtp.answers, 'MAIL', { get: () => void resolve(stop()) });
    });
    vi.advanceTimersByTime(5000);
    await ended;
    const mails = await db.mail.findMany({ orderBy: { attempts: 'desc' }, select: { state: true } });
    expect(mails).toEqual([{ state: 'sent' }, { state: 'waiting' }]);
    expect(smtp.mails).toHaveLength(1);
  });

  it('tries again with growing pauses, then gives up, and gives up at once on who does not exist', async () => {
    const { app, db, smtp, setUp, queue, clock, owner } = await open();
    await setUp();
    await queue('Hello');
    smtp.answers.DATA = '451 later';
    for (const pause of PAUSES) {
      expect(await deliverMails(app)).toBe(0);
      clock.now += pause - 1;
      await deliverMails(app);
      clock.now += 1;
    }
    expect(await db.mail.findFirst()).toMatchObject({ state: 'waiting', attempts: PAUSES.length });
    await deliverMails(app);
    expect(await db.mail.findFirst()).toMatchObject({ state: 'failed', attempts: PAUSES.length + 1 });
    smtp.answers = { RCPT: '550 5.1.1 no such user' };
    await queue('Hello');
    await deliverMails(app);
    expect(await owner.api.mail.get()).toMatchObject({
      waiting: 0,
      failed: 2,
      lastError: expect.stringContaining('550 5.1.1 no such user'),
    });
    clock.now += 31 * 24 * HOUR;
    expect(await sweepMails(app)).toBe(2);
  });
});

it('a new password comes by mail, for whoever has an account, and nobody learns who has', async () => {
  const { app, db, trpc, owner, smtp, setUp, signIn, auth, clock } = await open();
  await setUp();
  // Links end by the clock of the machine.
  clock.now = Date.now();
  const stranger = await trpc.caller(new Headers());
  const answers = [
    await stranger.account.requestReset({ email: 'nobody@example.com' }),
    await stranger.account.requestReset({ email: owner.email.toUpperCase() }),
  ];
  expect(answers).toEqual([{ ok: true }, { ok: true }]);
  await vi.waitFor(async () => expect(await db.mail.count()).toBe(1));
  await deliverMails(app);
  // Undoes the line breaks of quoted-printable.
  const text = smtp.mails[0]?.source.replaceAll('=\r\n', '').replaceAll('=3D', '=') ?? '';
  const token = /reset\?token=([\w-]{43})/.exec(text)?.[1] ?? '';
  const reply = await auth.handle(
    new Request(`${app.publicUrl}/api/auth/reset-password`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: app.publicUrl },
      body: JSON.stringify({ token, newPassword: 'slip-and-oxide-44' }),
    }),
  );
  expect(reply.status).toBe(200);
  expect((await signIn(owner.email, 'slip-and-oxide-44')).status).toBe(200);

  // No letter box is filled, and the answer does not say so.
  for (let i = 0; i < 5; i++) await stranger.account.requestReset({ email: owner.email });
  await expect(
    Promise.all(
      Array.from({ length: 10 }, () => stranger.account.requestReset({ email: 'nobody@example.com' })),
    ),
  ).rejects.toMatchObject(code('rate-limited'));
  await vi.waitFor(async () => expect(await db.mail.count()).toBe(3));
});
