// What differs between two documents, as facts a person would name: this text, that colour, a block that is gone.
// With the last common document it also says whose change it was. Words are made where they are shown.
import type { Block } from '@/core/campaign/block';
import type { CampaignDocument, Variant } from '@/core/campaign/document';
import { isSame } from './keep-equal';

type BlockField = Exclude<{ [B in Block as B['kind']]: keyof B }[Block['kind']], 'id' | 'kind'>;

/** The name of one fact. */
export type FactName =
  | BlockField
  | 'block'
  | 'order'
  | 'step'
  | 'stepName'
  | 'variant'
  | 'background'
  | 'textColour'
  | 'accent'
  | 'onAccent'
  | 'radius'
  | 'font'
  | 'format'
  | 'purpose'
  | 'targeting'
  | 'triggers'
  | 'frequency'
  | 'coverage'
  | 'holdout'
  | 'goal';

export interface Fact {
  name: FactName;
  /** The step and block that the fact belongs to; both absent: the campaign as a whole. */
  step?: string;
  block?: Block;
  value: unknown;
}

export interface Difference {
  key: string;
  /** One side may lack the fact: a block that only the other has. */
  mine: Fact | undefined;
  theirs: Fact | undefined;
  /** Whose change it was, seen from the last common document. */
  by: 'me' | 'them' | 'both';
}

/** Every fact in which `mine` and `theirs` differ, in the order of the document. `base`: what both started from. */
export function compareDocuments(
  base: CampaignDocument,
  mine: CampaignDocument,
  theirs: CampaignDocument,
): Difference[] {
  const before = factsOf(base);
  const left = factsOf(mine);
  const right = factsOf(theirs);
  const differences: Difference[] = [];
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const one = left.get(key);
    const other = right.get(key);
    if (isSame(one?.value, other?.value)) continue;
    if (isDetailOfMissing(key, left, right)) continue;
    const old = before.get(key)?.value;
    const iChanged = !isSame(one?.value, old);
    const theyChanged = !isSame(other?.value, old);
    const by = iChanged && theyChanged ? 'both' : iChanged ? 'me' : 'them';
    differences.push({ key, mine: one, theirs: other, by });
  }
  return differences;
}

/** A missing block is one difference, not one per field of it. */
function isDetailOfMissing(
  key: string,
  left: ReadonlyMap<string, Fact>,
  right: ReadonlyMap<string, Fact>,
): boolean {
  const parts = key.split('/');
  return parts.slice(1).some((_, index) => {
    const owner = parts.slice(0, index + 1).join('/');
    return left.has(owner) !== right.has(owner);
  });
}

function factsOf(document: CampaignDocument): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const variant of document.variants) addVariant(facts, variant);
  const campaign: FactName[] = [
    'format',
    'triggers',
    'frequency',
    'targeting',
    'purpose',
    'goal',
    'coverage',
    'holdout',
  ];
  for (const name of campaign)
    facts.set(name, { name, value: document[name as keyof CampaignDocument & FactName] });
  return facts;
}

function addVariant(facts: Map<string, Fact>, variant: Variant): void {
  facts.set(variant.id, { name: 'variant', value: variant.id });
  for (const step of variant.steps) {
    const stepKey = `${variant.id}/${step.id}`;
    const place = { step: step.name };
    facts.set(stepKey, { name: 'step', ...place, value: step.id });
    facts.set(`${stepKey}/:name`, { name: 'stepName', ...place, value: step.name });
    for (const block of step.blocks) {
      const blockKey = `${stepKey}/${block.id}`;
      facts.set(blockKey, { name: 'block', ...place, block, value: block.id });
      for (const [name, value] of Object.entries(block))
        if (name !== 'id' && name !== 'kind')
          facts.set(`${blockKey}/${name}`, { name: name as BlockField, ...place, block, value });
    }
    facts.set(`${stepKey}/:order`, { name: 'order', ...place, value: step.blocks.map(({ id }) => id) });
  }
  const { text, ...theme } = variant.theme;
  for (const [name, value] of Object.entries({ ...theme, textColour: text }))
    facts.set(`${variant.id}/:${name}`, { name: name as keyof typeof theme | 'textColour', value });
}
