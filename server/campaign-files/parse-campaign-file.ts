// From whatever somebody chose as a file to a campaign that can be made of it. Each fault is one sentence.
import * as z from 'zod';
import {
  CAMPAIGN_FILE_FORMAT,
  CAMPAIGN_FILE_VERSION,
  FORMER_CAMPAIGN_FILE_VERSION,
  MAX_CAMPAIGN_FILE_CHARACTERS,
} from '@/core/campaign-file';
import { conditionSchema, type Condition } from '@/core/campaign/condition';
import type { CampaignDocument } from '@/core/campaign/document';
import { parseDocument } from '@/core/campaign/parse-document';
import { MAX_NAME_LENGTH } from '@/core/limits';
import { AppError } from '../errors';

export interface CampaignFile {
  /** What the campaign was called. */
  name: string;
  /** The id it had where it comes from: conditions may ask about the campaign itself. */
  id: string;
  document: CampaignDocument;
  /** The conditions of the audiences that it names, as they were, by their id there. */
  audiences: Record<string, Condition>;
}

/** Keys that no campaign has, and that could reach what every object inherits. */
const INHERITED = new Set(['__proto__', 'constructor', 'prototype']);
/** Deeper than any document: a file that is nested beyond reason must not exhaust the server. */
const DEEPEST = 100;

/** What a file of any version says of itself. */
const signatureSchema = z.object({ format: z.literal(CAMPAIGN_FILE_FORMAT), version: z.number() });

const audienceId = z.string().regex(/^[\w-]{1,40}$/);
const fileSchema = z.strictObject({
  format: z.literal(CAMPAIGN_FILE_FORMAT),
  version: z.literal([CAMPAIGN_FILE_VERSION, FORMER_CAMPAIGN_FILE_VERSION]),
  id: audienceId,
  name: z.string().trim().min(1).max(MAX_NAME_LENGTH),
  document: z.unknown(),
  audiences: z.record(audienceId, conditionSchema),
});

/** @param value the JSON of the file, without its pictures and fonts @throws AppError `invalid`, with the one sentence that is to be read */
export function parseCampaignFile(value: unknown): CampaignFile {
  refuseStrangeKeys(value, DEEPEST);
  if ((JSON.stringify(value) ?? '').length > MAX_CAMPAIGN_FILE_CHARACTERS)
    throw refuse(
      'The file is too large: beside its pictures and fonts a campaign has at most 1 MB. Export the campaign again.',
    );
  const signature = signatureSchema.safeParse(value);
  if (!signature.success)
    throw refuse('This is not a campaign that Beckon exported. Choose a file from “Export to a file”.');
  if (signature.data.version > CAMPAIGN_FILE_VERSION)
    throw refuse('The file was exported by a newer version of Beckon. Upgrade this one to import it.');
  const file = fileSchema.safeParse(value);
  if (!file.success) {
    const path = file.error.issues[0]?.path.join('.');
    throw refuse(
      `The file is damaged${path ? ` (at ${path})` : ''}, so nothing was imported. Export the campaign again.`,
    );
  }
  const { id, name, audiences } = file.data;
  const parsed = parseDocument(file.data.document);
  if (!parsed.ok) {
    const [first] = parsed.problems;
    if (first?.path === 'schemaVersion') throw refuse(first.message);
    throw refuse(
      `The campaign in the file is damaged (${first?.path}: ${first?.message}), so nothing was imported. Export it again.`,
    );
  }
  return { id, name, audiences, document: parsed.document };
}

function refuseStrangeKeys(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth === 0)
    throw refuse(
      'This is not a campaign that Beckon exported: it is nested beyond reason. Choose another file.',
    );
  for (const key of Object.keys(value)) {
    if (INHERITED.has(key))
      throw refuse(
        `The file holds a key that no campaign has (“${key}”), so nothing was imported. Choose a file that Beckon exported.`,
      );
    refuseStrangeKeys(Reflect.get(value, key), depth - 1);
  }
}

const refuse = (message: string) => new AppError('invalid', message);
