// Stored documents come back through the same door as sent ones: parsed and migrated to today's version.
import type { CampaignDocument } from '@/core/campaign/document';
import { parseDocument, type ParsedDocument } from '@/core/campaign/parse-document';
import { DEFAULT_BRAND, withWholeThemes } from '@/core/campaign/resolve-theme';
import { AppError } from '../errors';

function parse(json: string): ParsedDocument {
  try {
    return parseDocument(JSON.parse(json));
  } catch {
    return { ok: false, problems: [{ path: '', message: 'it is not JSON' }] };
  }
}

/** @throws AppError `unreadable` when the stored text is not a campaign document: the database was changed by something else. */
export function readDocument(json: string): CampaignDocument {
  const parsed = parse(json);
  if (parsed.ok) return parsed.document;
  const [first] = parsed.problems;
  throw new AppError(
    'unreadable',
    `The stored design of this campaign cannot be read (${first?.path}: ${first?.message}). Restore a backup of the database.`,
  );
}

/** Of a release, in its whole look: what was published before there were brands looks as it did. @throws as `readDocument` */
export function readReleasedDocument(json: string): CampaignDocument {
  return withWholeThemes(readDocument(json), DEFAULT_BRAND);
}

/** Undefined when the text is not a campaign document. */
export function readReleasedIfSound(json: string): CampaignDocument | undefined {
  const document = readDocumentIfSound(json);
  return document && withWholeThemes(document, DEFAULT_BRAND);
}

/** For work on many campaigns, which one broken document must not stop. Undefined when the text is not a campaign document. */
export function readDocumentIfSound(json: string): CampaignDocument | undefined {
  const parsed = parse(json);
  return parsed.ok ? parsed.document : undefined;
}

/** The stored form. Documents are parsed first, so equal ones give equal texts. */
export function writeDocument(document: CampaignDocument): string {
  return JSON.stringify(document);
}
