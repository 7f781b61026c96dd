// For tests: people and their forms as the projection would have written them.
import { randomUUID } from 'node:crypto';
import type { Database } from '../db/database';
import { domainOf } from './judge-spam';

export interface LeadRow {
  siteId: string;
  email: string;
  id?: string;
  /** ms. */
  at?: number;
  eventId?: string;
  campaignId?: string;
  /** JSON. */
  consents?: string;
  visitor?: string;
  spamReason?: string;
}

/** Somebody who signed up once. */
export async function addLeadRow(db: Database, row: LeadRow) {
  const { siteId, email, id, campaignId, visitor, spamReason } = row;
  const at = new Date(row.at ?? 0);
  const eventId = row.eventId ?? randomUUID();
  const consents = row.consents ?? '[]';
  const lead = await db.lead.create({
    data: {
      ...(id === undefined ? {} : { id }),
      siteId,
      email,
      domain: domainOf(email),
      firstAt: at,
      lastAt: at,
      latest: eventId,
      consented: consents.includes('"granted":true'),
      spam: spamReason !== undefined,
      spamReason: spamReason ?? null,
    },
  });
  await db.submission.create({
    data: {
      siteId,
      leadId: lead.id,
      eventId,
      campaignId: campaignId ?? null,
      at,
      page: 'https://shop.example.com/cart',
      consents,
      source: '',
      visitor: visitor ?? null,
    },
  });
  return lead;
}
