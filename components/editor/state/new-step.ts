// A step or a variant as it starts out. `random` answers a short random text of lower-case letters and digits, as for
// `newBlock`: an id that was once another's would mix up undo and results.
import type { CampaignDocument, Step, Variant } from '@/core/campaign/document';
import { LONGEST } from '@/core/campaign/limits';
import { redirect } from './redirect';
import { renewBlocks } from './renew-blocks';

export function emptyStep(variant: Variant, name: string, random: () => string): Step {
  return { id: freeId('step', variant.steps, random), name: fitted(name), blocks: [] };
}

/** A copy for the same variant; what led from the step to itself stays within the copy. */
export function copyOfStep(variant: Variant, step: Step, name: string, random: () => string): Step {
  const { id } = emptyStep(variant, name, random);
  const copy = { id, name: fitted(name), blocks: renewBlocks(step.blocks, variant, random) };
  return redirect(copy, step.id, { kind: 'step', step: id });
}

/** Steps and blocks keep their ids, so that the copy can be compared with its original part by part. */
export function copyOfVariant(
  { variants }: CampaignDocument,
  variant: Variant,
  name: string,
  random: () => string,
): Variant {
  return { ...variant, id: freeId('variant', variants, random), name: fitted(name) };
}

/** One step without blocks, in the colours of `like`. */
export function emptyVariant(
  document: CampaignDocument,
  like: Variant,
  names: { variant: string; step: string },
  random: () => string,
): Variant {
  const copy = copyOfVariant(document, like, names.variant, random);
  return { ...copy, steps: [emptyStep({ ...copy, steps: [] }, names.step, random)] };
}

function freeId(kind: string, taken: readonly { id: string }[], random: () => string): string {
  let id = `${kind}-${random()}`;
  while (taken.some((one) => one.id === id)) id = `${kind}-${random()}`;
  return id;
}

/** As much of a name as a document takes, never half a character. */
const fitted = (name: string) => name.slice(0, LONGEST.name).replace(/[\uD800-\uDBFF]$/, '');
