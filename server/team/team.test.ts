import { describe, expect, it } from 'vitest';
import { createTestApp, PASSWORD, PUBLIC_URL } from '../trpc/test-app.fixtures';

const tokenOf = (link: string) => link.split('/').at(-1) ?? '';

async function open() {
  const test = await createTestApp();
  const workspaceId = await test.addWorkspace();
  const owner = await test.addMember(workspaceId, 'owner');
  const stranger = await test.trpc.caller(new Headers());
  const invite = (email: string, role: 'viewer' | 'editor' | 'owner' = 'viewer') =>
    owner.api.invitations.create({ workspaceId, email, role, byMail: false });
  return { ...test, db: test.app.db, workspaceId, owner, stranger, invite };
}
const code = (value: string) => ({ cause: { code: value } });

describe('an invitation', () => {
  it('lets one person in with an account of their own, and is kept only as a hash', async () => {
    const { db, invite, stranger, signIn, trpc, workspaceId } = await open();
    const { link, mailed } = await invite(' Grace@Example.com ', 'editor');
    expect(link.startsWith(`${PUBLIC_URL}/invite/`)).toBe(true);
    expect(mailed).toBe(false);
    const token = tokenOf(link);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await db.invitation.findMany())).not.toContain(token);

    expect(await stranger.invitations.get({ token })).toEqual({
      workspace: 'Shop',
      email: 'grace@example.com',
      role: 'editor',
      invitedBy: 'The owner',
    });
    await stranger.invitations.accept({ token, name: 'Grace', password: PASSWORD });
    const reply = await signIn('grace@example.com');
    const cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const grace = await trpc.caller(new Headers({ Cookie: cookie }));
    expect(await grace.session.get()).toMatchObject({
      isOperator: false,
      workspaces: [{ id: workspaceId, role: 'editor' }],
    });
    // An editor neither invites nor sees whom others invited, nor the log.
    await expect(grace.audit.list({ workspaceId })).rejects.toMatchObject(code('forbidden'));
    expect((await grace.team.list({ workspaceId })).invitations).toEqual([]);
  });

  it('works once: of fifty who use it at the same moment one gets in', async () => {
    const { db, invite, stranger, workspaceId, app } = await open();
    const token = tokenOf((await invite('grace@example.com')).link);
    // Whoever is slowed down proves nothing.
    app.limits.tokens.take = () => 0;
    const tries = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) =>
        stranger.invitations.accept({ token, name: `Grace ${i}`, password: PASSWORD }),
      ),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.user.count({ where: { email: 'grace@example.com' } })).toBe(1);
    expect(await db.member.count({ where: { workspaceId } })).toBe(2);
  }, 60_000);

  it('is not mailed once it was taken back, and goes with the rights of whoever made it', async () => {
    const { db, invite, owner, workspaceId, addMember } = await open();
    const mailOf = async (email: string) => {
      const { id } = await db.invitation.findFirstOrThrow({ where: { email, revokedAt: null } });
      await db.mail.create({
        data: {
          key: `invitation:${id}`,
          recipient: email,
          subject: 'Come in',
          text: 'A link',
          nextAt: new Date(),
        },
      });
      return id;
    };
    await invite('grace@example.com');
    const invitationId = await mailOf('grace@example.com');
    await owner.api.invitations.revoke({ workspaceId, invitationId });
    expect(await db.mail.count()).toBe(0);

    const other = await addMember(workspaceId, 'owner');
    await other.api.invitations.create({
      workspaceId,
      email: 'alan@example.com',
      role: 'owner',
      byMail: false,
    });
    await mailOf('alan@example.com');
    // By the owner, who has the same name.
    await invite('kay@example.com');
    const left = async () => {
      const rows = await db.invitation.findMany({ where: { revokedAt: null }, select: { email: true } });
      return rows.map(({ email }) => email);
    };
    await other.api.account.rename({ name: 'Somebody else' });
    await owner.api.team.changeRole({ workspaceId, userId: other.id, role: 'viewer' });
    expect(await left()).toEqual(['kay@example.com']);
    expect(await db.mail.count()).toBe(0);
    await db.invitation.updateMany({ where: { email: 'alan@example.com' }, data: { revokedAt: null } });
    await mailOf('alan@example.com');
    await owner.api.team.remove({ workspaceId, userId: other.id });
    expect(await left()).toEqual(['kay@example.com']);
    expect(await db.mail.count()).toBe(0);
  });

  it('is answered alike when it is unknown, used, taken back or old, and guessing is slowed down', async () => {
    const { invite, stranger, owner, workspaceId, clock } = await open();
    const used = tokenOf((await invite('a@example.com')).link);
    await stranger.invitations.accept({ token: used, name: 'A', password: PASSWORD });
    const revoked = tokenOf((await invite('b@example.com')).link);
    const [pending] = (await owner.api.team.list({ workspaceId })).invitations;
    await owner.api.invitations.revoke({ workspaceId, invitationId: pending?.id ?? '' });
    const replaced = tokenOf((await invite('c@example.com')).link);
    const old = tokenOf((await invite('c@example.com')).link);
    expect(await stranger.invitations.get({ token: old })).toMatchObject({ email: 'c@example.com' });
    clock.now += 7 * 24 * 3_600_000;
    const refusals = await Promise.all(
      ['made-up', used, revoked, replaced, old].map((token) =>
        stranger.invitations.get({ token }).catch((error: Error) => error.message),
      ),
    );
    expect(new Set(refusals).size).toBe(1);
    const more = await Promise.allSettled(
      Array.from({ length: 40 }, () => stranger.invitations.get({ token: 'made-up' })),
    );
    const last = more.at(-1);
    expect(last?.status === 'rejected' && last.reason).toMatchObject(code('rate-limited'));
  });

  it('is joined by its own account alone, and makes no second one', async () => {
    const { invite, stranger, workspaceId, addWorkspace, addMember, db } = await open();
    const elsewhere = await addWorkspace('Elsewhere');
    const grace = await addMember(elsewhere, 'owner');
    const other = await addMember(elsewhere, 'viewer');
    const token = tokenOf((await invite(grace.email, 'editor')).link);
    await expect(
      stranger.invitations.accept({ token, name: 'Mallory', password: PASSWORD }),
    ).rejects.toMatchObject(code('conflict'));
    await expect(other.api.invitations.join({ token })).rejects.toMatchObject(code('conflict'));
    expect(await grace.api.invitations.join({ token })).toEqual({
      workspaceId,
      path: `/workspaces/${workspaceId}`,
    });
    expect(
      await db.member.findUnique({ where: { workspaceId_userId: { workspaceId, userId: grace.id } } }),
    ).toMatchObject({ role: 'editor' });
    await expect(grace.api.invitations.join({ token })).rejects.toMatchObject(code('invalid-token'));
    await expect(invite(grace.email)).rejects.toMatchObject(code('conflict'));
  });
});

describe('a workspace', () => {
  it('never loses its last owner, not even when two remove each other at once', async () => {
    const { workspaceId, owner, addMember, db } = await open();
    for (const act of [
      owner.api.team.leave({ workspaceId }),
      owner.api.team.changeRole({ workspaceId, userId: owner.id, role: 'viewer' }),
      owner.api.team.remove({ workspaceId, userId: owner.id }),
    ])
      await expect(act).rejects.toMatchObject(code('conflict'));
    const second = await addMember(workspaceId, 'owner');
    const both = await Promise.allSettled([
      owner.api.team.remove({ workspaceId, userId: second.id }),
      second.api.team.changeRole({ workspaceId, userId: owner.id, role: 'editor' }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.member.count({ where: { workspaceId, role: 'owner' } })).toBe(1);
  });

  it('is closed to whoever was removed from their next call on', async () => {
    const { workspaceId, owner, addMember, addSite, db } = await open();
    const editor = await addMember(workspaceId, 'editor');
    const { id: siteId } = await addSite(workspaceId);
    await editor.api.notices.set({ siteId, leads: true, digest: true });
    await owner.api.team.remove({ workspaceId, userId: editor.id });
    await expect(editor.api.sites.get({ siteId })).rejects.toMatchObject(code('not-found'));
    expect(await db.notice.count()).toBe(0);
  });

  it('is made, renamed, and deleted when it is empty and not the only one', async () => {
    const { workspaceId, owner, addMember, addSite, db } = await open();
    await expect(owner.api.workspaces.remove({ workspaceId })).rejects.toMatchObject(code('conflict'));
    const viewer = await addMember(workspaceId, 'viewer');
    await expect(viewer.api.workspaces.create({ name: 'Mine' })).rejects.toMatchObject(code('forbidden'));
    const { workspaceId: second } = await owner.api.workspaces.create({ name: 'Second' });
    await owner.api.workspaces.rename({ workspaceId: second, name: 'Other' });
    const { id } = await addSite(second);
    await expect(owner.api.workspaces.remove({ workspaceId: second })).rejects.toMatchObject(
      code('conflict'),
    );
    await db.site.delete({ where: { id } });
    await owner.api.workspaces.remove({ workspaceId: second });
    expect(await db.workspace.count()).toBe(1);
  });
});

it('the log says who did what, newest first, by person and by action, without addresses of visitors', async () => {
  const { workspaceId, owner, addMember, addSite, invite, clock, db } = await open();
  const editor = await addMember(workspaceId, 'editor');
  const { id: siteId } = await addSite(workspaceId);
  const tick = () => (clock.now += 1000);
  await owner.api.team.changeRole({ workspaceId, userId: editor.id, role: 'owner' });
  tick();
  await editor.api.sites.pause({ siteId, paused: true });
  tick();
  await editor.api.sites.pause({ siteId, paused: true });
  await invite('grace@example.com');
  const { items, nextCursor, people } = await owner.api.audit.list({ workspaceId });
  expect(items.map(({ action, person }) => [action, person])).toEqual([
    ['invitation.created', 'The owner'],
    ['site.paused', 'The editor'],
    ['member.roleChanged', 'The owner'],
  ]);
  expect(items[1]?.site).toEqual({ id: siteId, name: 'Site' });
  expect(items[2]?.details).toEqual({ from: 'editor', to: 'owner' });
  expect(nextCursor).toBeNull();
  expect(people.map(({ name }) => name).sort()).toEqual(['The editor', 'The owner']);
  const by = await owner.api.audit.list({ workspaceId, userId: editor.id });
  expect(by.items).toHaveLength(1);
  const kind = await owner.api.audit.list({ workspaceId, action: 'member.roleChanged' });
  expect(kind.items).toHaveLength(1);

  await db.auditEntry.createMany({
    data: Array.from({ length: 60 }, (_, i) => ({
      workspaceId,
      at: new Date(i),
      userName: 'Ada',
      action: 'campaign.published',
      subject: `C${i}`,
    })),
  });
  const first = await owner.api.audit.list({ workspaceId });
  const second = await owner.api.audit.list({ workspaceId, cursor: first.nextCursor });
  expect([first.items.length, second.items.length, second.nextCursor]).toEqual([50, 13, null]);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(63);
});
