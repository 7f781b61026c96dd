// What differs between two documents, as facts a person would name: this text, that colour, a block that is gone.
// With the last common document it also says whose change it was. Words are made where they are shown.
import type { Block } from '@/core/campaign/block';
import type { CampaignDocument, Step, Variant } from '@/core/campaign/document';
import { THEME_FIELDS } from '@/core/campaign/resolve-theme';
import type { Theme } from '@/core/campaign/theme';
import { isSame } from './keep-equal';

type FieldOf<B> = B extends Block ? Exclude<keyof B, 'id' | 'kind'> : never;
type BlockField = FieldOf<Block>;

const BLOCK_FIELDS: Record<BlockField, true> = {
  space: true,
  on: true,
  text: true,
  marks: true,
  marker: true,
  links: true,
  end: true,
  finish: true,
  seconds: true,
  sum: true,
  currency: true,
  before: true,
  reached: true,
  strategies: true,
  count: true,
  arrangement: true,
  facts: true,
  press: true,
  align: true,
  tone: true,
  label: true,
  placeholder: true,
  required: true,
  emphasis: true,
  action: true,
  code: true,
  pool: true,
  noneLeft: true,
  name: true,
  long: true,
  most: true,
  autofill: true,
  min: true,
  max: true,
  whole: true,
  earliest: true,
  latest: true,
  birthday: true,
  options: true,
  several: true,
  least: true,
  perRow: true,
  shuffle: true,
  prefill: true,
  step: true,
  start: true,
  after: true,
  scale: true,
  low: true,
  high: true,
  source: true,
  value: true,
  weight: true,
  height: true,
  icon: true,
  size: true,
  picture: true,
  url: true,
  title: true,
  html: true,
  alt: true,
  decorative: true,
  ratio: true,
  focus: true,
  bleed: true,
  link: true,
  shares: true,
  vertical: true,
  gap: true,
  stacks: true,
  fill: true,
  inside: true,
};
const isBlockField = (name: string): name is BlockField => Object.hasOwn(BLOCK_FIELDS, name);

const THEME_FACTS = {
  background: 'background',
  text: 'textColour',
  accent: 'accent',
  onAccent: 'onAccent',
  radius: 'radius',
  font: 'font',
  shadow: 'shadow',
  buttons: 'buttons',
  corners: 'corners',
} as const satisfies Record<keyof Theme, string>;

const CAMPAIGN_FACTS = [
  'format',
  'triggers',
  'frequency',
  'targeting',
  'purpose',
  'goal',
  'attributionDays',
  'keepsAnswers',
  'why',
  'coverage',
  'holdout',
] as const;

/** The name of one fact. */
export type FactName =
  | BlockField
  | (typeof THEME_FACTS)[keyof Theme]
  | (typeof CAMPAIGN_FACTS)[number]
  | 'block'
  | 'order'
  | 'step'
  | 'stepName'
  | 'variant';

/** One fact and where it stands; what it is about can be read from there, with its type. */
export interface Fact {
  name: FactName;
  /** For comparing, not for reading. */
  value: unknown;
  document: CampaignDocument;
  /** Absent for facts of the campaign as a whole. */
  variant?: Variant;
  step?: Step;
  block?: Block;
}

export interface Difference {
  key: string;
  /** One side may lack the fact: a block that only the other has. */
  mine: Fact | undefined;
  theirs: Fact | undefined;
  /** Whose change it was, seen from the last common document. */
  by: 'me' | 'them' | 'both';
}

type Facts = ReadonlyMap<string, Fact>;

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
    if (isSameFact(one, other) || isDetailOfMissing(key, left, right)) continue;
    const old = before.get(key);
    const iChanged = !isSameFact(one, old);
    const by = iChanged ? (isSameFact(other, old) ? 'me' : 'both') : 'them';
    differences.push({ key, mine: one, theirs: other, by });
  }
  return differences;
}

function isSameFact(one: Fact | undefined, other: Fact | undefined): boolean {
  if (one?.name === 'order' && Array.isArray(one.value) && Array.isArray(other?.value)) {
    // A block that came or went is a difference of its own; only the order of the rest counts here.
    const [left, right]: [unknown[], unknown[]] = [one.value, other.value];
    return isSame(
      left.filter((id) => right.includes(id)),
      right.filter((id) => left.includes(id)),
    );
  }
  return isSame(one?.value, other?.value);
}

/** A missing block is one difference, not one per field of it. */
function isDetailOfMissing(key: string, left: Facts, right: Facts): boolean {
  const parts = key.split('/');
  return parts.slice(1).some((_, index) => {
    const owner = parts.slice(0, index + 1).join('/');
    return left.has(owner) !== right.has(owner);
  });
}

/** Keys are paths of ids; a name after a colon is a fact of the path before it. */
function factsOf(document: CampaignDocument): Facts {
  const facts = new Map<string, Fact>();
  for (const variant of document.variants) addVariant(facts, document, variant);
  for (const name of CAMPAIGN_FACTS) facts.set(`:${name}`, { name, value: document[name], document });
  return facts;
}

function addVariant(facts: Map<string, Fact>, document: CampaignDocument, variant: Variant): void {
  const at = { document, variant };
  facts.set(variant.id, { name: 'variant', value: variant.id, ...at });
  for (const step of variant.steps) {
    const stepKey = `${variant.id}/${step.id}`;
    facts.set(stepKey, { name: 'step', value: step.id, ...at, step });
    facts.set(`${stepKey}/:name`, { name: 'stepName', value: step.name, ...at, step });
    for (const block of step.blocks) {
      const blockKey = `${stepKey}/${block.id}`;
      facts.set(blockKey, { name: 'block', value: block.kind, ...at, step, block });
      for (const [name, value] of Object.entries(block))
        if (isBlockField(name)) facts.set(`${blockKey}/:${name}`, { name, value, ...at, step, block });
    }
    facts.set(`${stepKey}/:order`, { name: 'order', value: step.blocks.map(({ id }) => id), ...at, step });
  }
  for (const field of THEME_FIELDS)
    facts.set(`${variant.id}/:${field}`, { name: THEME_FACTS[field], value: variant.theme[field], ...at });
}
