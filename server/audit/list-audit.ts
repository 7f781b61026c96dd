// The log of a workspace, newest first, by person and by action.
import * as z from 'zod';
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { AppError } from '../errors';
import { AUDIT_ACTIONS, type AuditAction } from './record';

export interface AuditItem {
  id: string;
  /** ms. */
  at: number;
  /** As they were called then. */
  person: string;
  action: AuditAction;
  subject: string;
  details: Record<string, string | number | boolean>;
  /** null: of the workspace as a whole; `name` is null when the site is gone. */
  site: { id: string; name: string | null } | null;
}

export interface AuditPage {
  items: AuditItem[];
  /** Pass it to get the next page; null: this was the last. */
  nextCursor: string | null;
  /** Whoever has an entry, to filter by. */
  people: { id: string; name: string }[];
}

export interface AuditQuery {
  userId?: string | undefined;
  action?: AuditAction | undefined;
  cursor?: string | null | undefined;
}

const PAGE_SIZE = 50;
const MAX_PEOPLE = 200;
const detailsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** @throws AppError `invalid` for a cursor that this function did not make. */
export async function listAudit(app: App, scope: Scope, query: AuditQuery): Promise<AuditPage> {
  const { workspaceId } = scope;
  const after = query.cursor ? parseCursor(query.cursor) : undefined;
  const [rows, people, sites] = await Promise.all([
    app.db.auditEntry.findMany({
      where: {
        workspaceId,
        ...(query.userId === undefined ? {} : { userId: query.userId }),
        ...(query.action === undefined ? {} : { action: query.action }),
        ...(after && { OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] }),
      },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: PAGE_SIZE + 1,
    }),
    app.db.auditEntry.groupBy({
      by: ['userId'],
      where: { workspaceId, userId: { not: null } },
      orderBy: { userId: 'asc' },
      _max: { userName: true },
      take: MAX_PEOPLE,
    }),
    app.db.site.findMany({ where: { workspaceId }, select: { id: true, name: true } }),
  ]);
  const names = new Map(sites.map(({ id, name }) => [id, name]));
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    items: page.flatMap(({ id, at, userName, action, subject, details, siteId }) => {
      const known = AUDIT_ACTIONS.find((one) => one === action);
      if (!known) return [];
      const site = siteId === null ? null : { id: siteId, name: names.get(siteId) ?? null };
      const parsed = detailsSchema.parse(JSON.parse(details));
      return [{ id, at: at.getTime(), person: userName, action: known, subject, details: parsed, site }];
    }),
    nextCursor: rows.length > PAGE_SIZE && last ? `${last.at.getTime()}.${last.id}` : null,
    people: people.flatMap(({ userId, _max }) =>
      userId === null ? [] : [{ id: userId, name: _max.userName ?? '' }],
    ),
  };
}

function parseCursor(cursor: string): { at: Date; id: string } {
  const [, at, id] = /^(\d{1,13})\.([\w-]{1,64})$/.exec(cursor) ?? [];
  if (at === undefined || id === undefined)
    throw new AppError('invalid', 'This page of the log no longer exists. Go back to the first page.');
  return { at: new Date(Number(at)), id };
}
