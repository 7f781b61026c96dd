// The one traversal of a campaign document that checks, summaries and the editor use.
import type { Then } from './action';
import type { Block, BlockOf } from './block';
import type { CampaignDocument, Step, Variant } from './document';
import { questionOf } from './question-of';

/** A block and where it stands. */
export interface BlockPlace {
  variant: Variant;
  step: Step;
  block: Block;
}

/** Every block of the document, in reading order. */
export function* eachBlock(document: Pick<CampaignDocument, 'variants'>): Generator<BlockPlace> {
  for (const variant of document.variants)
    for (const step of variant.steps) for (const block of step.blocks) yield { variant, step, block };
}

/**
 * The step a button leads to; undefined when it closes the campaign, leaves the page, or the block is no button. Empty, or an id
 * that no step has: there is none such.
 * @param steps of its variant
 */
export function stepAfter(block: Block, steps: readonly Step[]): string | undefined {
  const to = destinationOf(block);
  switch (to?.kind) {
    case 'step':
      return to.step;
    case 'next':
    case 'previous': {
      const own = steps.findIndex(({ blocks }) => blocks.some(({ id }) => id === block.id));
      return steps[own + (to.kind === 'next' ? 1 : -1)]?.id ?? '';
    }
    default:
      return undefined;
  }
}

/** Where a press of the block goes on; undefined: nowhere, or it is no button. */
export function destinationOf(block: Block): Then | undefined {
  if (block.kind !== 'button') return undefined;
  const { action } = block;
  switch (action.kind) {
    case 'submit':
    case 'cart':
    case 'emit':
    case 'trait':
      return action.then;
    case 'go':
      return action.to;
    case 'link':
    case 'coupon':
      return action;
    case 'show':
    case 'restart':
      return undefined;
  }
}

/** Ids of the steps a visitor can get to from the first one. Which of a quiz's are reached, its prover says: here all are. */
export function reachableSteps(variant: Variant): Set<string> {
  if (variant.quiz) return new Set(variant.steps.map(({ id }) => id));
  const reached = new Set<string>();
  const open = variant.steps.slice(0, 1);
  for (let step = open.pop(); step; step = open.pop()) {
    reached.add(step.id);
    for (const block of step.blocks) {
      const next = variant.steps.find(({ id }) => id === stepAfter(block, variant.steps));
      if (next && !reached.has(next.id)) open.push(next);
    }
  }
  return reached;
}

/** Kinds whose answer is sent under a name; e-mail addresses and consents have places of their own. */
export type Question = BlockOf<
  | 'text-field'
  | 'phone'
  | 'number'
  | 'slider'
  | 'date'
  | 'select'
  | 'radio'
  | 'checkboxes'
  | 'cards'
  | 'yes-no'
  | 'rating'
  | 'hidden'
>;

export function isQuestion(block: Block): block is Question {
  return isField(block) && block.kind !== 'email' && block.kind !== 'consent';
}

/** True for blocks that ask the visitor for something, or answer in their stead. */
export function isField(block: Block): boolean {
  return block.kind === 'hidden' || questionOf(block) !== undefined;
}
