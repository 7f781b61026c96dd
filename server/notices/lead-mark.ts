// Up to where the leads of a site were told of: how many there were, because those that arrive late are dated before others.
import * as z from 'zod';
import type { Transaction } from '../db/database';

export interface LeadMark {
  /** The site had this many. */
  leads: number;
  /** When that was told, ms. */
  at: number;
}

const nameOf = (siteId: string) => `leads-told:${siteId}`;
const markSchema = z.object({ leads: z.number(), at: z.number() });

export async function readLeadMark(tx: Transaction, siteId: string): Promise<LeadMark | null> {
  const row = await tx.serverSetting.findUnique({ where: { name: nameOf(siteId) } });
  return row && (markSchema.safeParse(JSON.parse(row.value)).data ?? null);
}

export async function markLeads(tx: Transaction, siteId: string, mark: LeadMark): Promise<void> {
  const name = nameOf(siteId);
  const value = JSON.stringify(mark);
  await tx.serverSetting.upsert({ where: { name }, create: { name, value }, update: { value } });
}

/** With the site. */
export async function dropLeadMark(tx: Transaction, siteId: string): Promise<void> {
  await tx.serverSetting.deleteMany({ where: { name: nameOf(siteId) } });
}
