// What can be done to the variants of a campaign. Edits as in `edits.ts`. Weights are kept so that they add up to 1.
import type { CampaignDocument, Variant } from '@/core/campaign/document';
import { MOST } from '@/core/campaign/limits';
import { edit, findVariant, type Edit } from './edits';

/**
 * Puts a variant before the one at `position`; it takes its equal part, the others keep their proportions. Nothing
 * happens when there is one of that id, or as many as a campaign can have.
 */
export function insertVariant(position: number, variant: Variant): Edit {
  return edit(({ variants }) => {
    if (variants.length >= MOST.variants || variants.some(({ id }) => id === variant.id)) return;
    const part = 1 / (variants.length + 1);
    scale(variants, 1 - part);
    variants.splice(position, 0, { ...variant, weight: rounded(part) });
  });
}

/** The others share its part in their proportions, and its segments are shown what everybody is. The last variant stays. */
export function removeVariant(id: string): Edit {
  return edit((draft) => {
    if (draft.variants.length === 1 || !findVariant(draft, id)) return;
    draft.variants = draft.variants.filter((variant) => variant.id !== id);
    scale(draft.variants, 1);
    keepMessages(draft, draft.messages?.filter(({ variant }) => variant !== id) ?? []);
  });
}

type Messages = NonNullable<CampaignDocument['messages']>;

function keepMessages(draft: CampaignDocument, messages: Messages): void {
  if (messages.length > 0) draft.messages = messages;
  else delete draft.messages;
}

/** Those of the variant among what there is now, in the order of before; a segment that got another one meanwhile keeps it. */
function withMessagesOf(id: string, before: Messages, now: Messages): Messages {
  const lost = before.filter(
    ({ variant, segment }) => variant === id && !now.some((one) => one.segment === segment),
  );
  const placeOf = ({ segment }: Messages[number]) => {
    const place = before.findIndex((one) => one.segment === segment);
    return place < 0 ? before.length : place;
  };
  return [...now, ...lost].sort((one, other) => placeOf(one) - placeOf(other));
}

/** Takes back that a variant was deleted, whatever happened since; with its segments, and with the weights unless they were changed. */
export function putVariantBack(id: string, before: CampaignDocument, after: CampaignDocument): Edit {
  const index = before.variants.findIndex((variant) => variant.id === id);
  const old = before.variants[index];
  return edit((draft) => {
    const { variants } = draft;
    if (!old || variants.length >= MOST.variants || findVariant(draft, id)) return;
    const isUntouched =
      variants.length === after.variants.length &&
      variants.every((variant) => findVariant(after, variant.id)?.weight === variant.weight);
    if (isUntouched)
      for (const variant of variants)
        variant.weight = findVariant(before, variant.id)?.weight ?? variant.weight;
    variants.splice(index, 0, old);
    keepMessages(draft, withMessagesOf(id, before.messages ?? [], draft.messages ?? []));
  });
}

export function renameVariant(id: string, name: string): Edit {
  return edit((draft) => {
    const variant = findVariant(draft, id);
    if (variant) variant.name = name;
  });
}

/** `weight`: 0–1, relative to the others. */
export function setWeight(id: string, weight: number): Edit {
  return edit((draft) => {
    const variant = findVariant(draft, id);
    if (variant) variant.weight = weight;
  });
}

export function splitEqually(): Edit {
  return edit(({ variants }) => {
    for (const variant of variants) variant.weight = rounded(1 / variants.length);
  });
}

/** Makes the weights add up to `sum`; where nobody had any, all get the same. */
function scale(variants: Variant[], sum: number): void {
  const total = variants.reduce((all, { weight }) => all + weight, 0);
  for (const variant of variants)
    variant.weight = rounded(total > 0 ? (variant.weight / total) * sum : sum / variants.length);
}

/** A hundredth of a basis point is as fine as anybody needs, and stays readable in an export. */
const rounded = (weight: number) => Math.round(weight * 1e6) / 1e6;
