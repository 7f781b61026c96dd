// When does a release open a new phase? When anything changed that could change what visitors do or which arm they get.
import { createHash } from 'node:crypto';
import type { CampaignDocument } from '@/core/campaign/document';
import { phaseContent } from '@/core/campaign/phase-content';
import type { Audiences } from '@/core/targeting';
import type { PhaseExperiment } from './phase-arms';

/**
 * SHA-256 over what a phase counts under. Two documents with the same fingerprint may share a phase; of an experiment it has the
 * phases to itself, so that nobody counts in it who was there before.
 */
export function phaseFingerprint(
  document: CampaignDocument,
  audiences: Audiences,
  experiment?: PhaseExperiment,
): string {
  return createHash('sha256')
    .update(canonicalJson({ ...phaseContent(document, audiences), ...(experiment && { experiment }) }))
    .digest('hex');
}

/** JSON with the keys of every object in order, so that equal values give equal texts. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
