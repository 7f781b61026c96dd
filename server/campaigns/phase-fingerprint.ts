// When does a release open a new phase? When anything changed that could change what visitors do or which arm they get.
import { createHash } from 'node:crypto';
import type { CampaignDocument } from '@/core/campaign/document';
import { pickAudiences, type Audiences } from '@/core/targeting';

/**
 * SHA-256 over everything, the conditions of the audiences it names included, but the names of variants and steps, which no visitor sees, and the coverage: raising it moves
 * nobody to another arm, so that a campaign can be ramped up without counting afresh. Two documents with the same
 * fingerprint may share a phase.
 */
export function phaseFingerprint(document: CampaignDocument, audiences: Audiences): string {
  const { schemaVersion: _version, coverage: _coverage, variants, ...campaign } = document;
  const arms = variants.map(({ id, weight, theme, steps }) => ({
    id,
    weight,
    theme,
    steps: steps.map(({ id: step, blocks }) => ({ id: step, blocks })),
  }));
  const named = pickAudiences(document.targeting, audiences);
  // Without audiences as it was before there were any: phases go on.
  const all = { ...campaign, arms, ...(Object.keys(named).length > 0 && { audiences: named }) };
  return createHash('sha256').update(canonicalJson(all)).digest('hex');
}

/** JSON with the keys of every object in order, so that equal values give equal texts. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
