// Links that show results to people without an account: made, listed and taken back.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';
import { createToken, hashToken } from '../auth/one-time-token';
import type { Transaction } from '../db/database';
import { AppError } from '../errors';
import { findSite } from '../sites/find-site';

const DAY_MS = 24 * 3_600_000;
/** For how long a link can be made to work. */
export const SHARE_DAYS = [7, 30, 90] as const;
/** Links of a site that work at the same time. */
const MAX_OPEN = 50;
/** Those that work no more are listed to look back, not for ever. */
const MAX_CLOSED = 20;

export interface ShareItem {
  id: string;
  name: string;
  /** Null: the overview of the site. */
  campaign: { id: string; name: string } | null;
  createdBy: string;
  /** ms. */
  createdAt: number;
  expiresAt: number;
  /** ms; null: not taken back. */
  revokedAt: number | null;
  /** It shows something now. */
  isOpen: boolean;
  /** ms, to the hour; null: nobody has opened it. */
  lastUsedAt: number | null;
}

export interface NewShare {
  siteId: string;
  /** Null: the overview of the site. */
  campaignId: string | null;
  /** For whom it is. */
  name: string;
  days: (typeof SHARE_DAYS)[number];
}

/** Those that work first, each part newest first. @throws AppError `not-found` */
export async function listShares(app: App, scope: Scope, siteId: string): Promise<ShareItem[]> {
  const { id } = await findSite(app, scope, siteId);
  const rows = await app.db.shareLink.findMany({
    where: { siteId: id },
    include: { campaign: { select: { id: true, name: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  const now = app.now();
  const isOpen = (row: (typeof rows)[number]) => row.revokedAt === null && row.expiresAt.getTime() > now;
  const closed = rows.filter((row) => !isOpen(row)).slice(0, MAX_CLOSED);
  return [...rows.filter(isOpen), ...closed].map((row) => ({
    id: row.id,
    name: row.name,
    campaign: row.campaign,
    createdBy: row.createdBy,
    createdAt: row.createdAt.getTime(),
    expiresAt: row.expiresAt.getTime(),
    revokedAt: row.revokedAt?.getTime() ?? null,
    isOpen: isOpen(row),
    lastUsedAt: row.lastUsedAt?.getTime() ?? null,
  }));
}

/** The link is told here and never again. @throws AppError `not-found`; `conflict` when too many work already */
export async function createShare(
  app: App,
  scope: Scope,
  { siteId, campaignId, name, days }: NewShare,
): Promise<{ link: string }> {
  const site = await findSite(app, scope, siteId);
  const now = app.now();
  const token = createToken();
  await app.db.$transaction(async (tx) => {
    const subject = campaignId === null ? site.name : await campaignName(tx, site.id, campaignId);
    const open = { siteId: site.id, revokedAt: null, expiresAt: { gt: new Date(now) } };
    if ((await tx.shareLink.count({ where: open })) >= MAX_OPEN)
      throw new AppError('conflict', `A site has at most ${MAX_OPEN} links. Take one back that is not used.`);
    await tx.shareLink.create({
      data: {
        siteId: site.id,
        campaignId,
        name,
        tokenHash: hashToken(token),
        createdBy: scope.user.name,
        createdAt: new Date(now),
        expiresAt: new Date(now + days * DAY_MS),
      },
    });
    await recordAudit(tx, scope, {
      action: 'share.created',
      subject,
      siteId: site.id,
      details: { name, days },
      at: now,
    });
  });
  return { link: `${app.publicUrl}/share/${token}` };
}

async function campaignName(tx: Transaction, siteId: string, campaignId: string): Promise<string> {
  const campaign = await tx.campaign.findFirst({ where: { id: campaignId, siteId, deletedAt: null } });
  if (!campaign)
    throw new AppError('not-found', 'There is no such campaign on this site, or it was deleted.');
  return campaign.name;
}

/** From then on it shows nothing. Repeating it changes nothing. @throws AppError `not-found` */
export async function revokeShare(
  app: App,
  scope: Scope,
  { siteId, shareId }: { siteId: string; shareId: string },
): Promise<{ ok: true }> {
  const site = await findSite(app, scope, siteId);
  const share = await app.db.shareLink.findFirst({
    where: { id: shareId, siteId: site.id },
    include: { campaign: { select: { name: true } } },
  });
  if (!share) throw new AppError('not-found', 'There is no such link on this site. Reload the page.');
  const now = app.now();
  await app.db.$transaction(async (tx) => {
    const { count } = await tx.shareLink.updateMany({
      where: { id: share.id, revokedAt: null },
      data: { revokedAt: new Date(now) },
    });
    if (count > 0)
      await recordAudit(tx, scope, {
        action: 'share.revoked',
        subject: share.campaign?.name ?? site.name,
        siteId: site.id,
        details: { name: share.name },
        at: now,
      });
  });
  return { ok: true };
}
