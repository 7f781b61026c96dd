// A block as it starts out: valid, and of use before anything about it is changed.
import type { Block, BlockKind, BlockOf } from '@/core/campaign/block';
import type { Step, Variant } from '@/core/campaign/document';
import { newEnd } from './new-end';
import { isField } from '@/core/campaign/traverse';
import { newQuestion, type QuestionWords } from './new-question';
import { freeId } from './renew-blocks';

/** What a new block says. */
export interface StartingWords {
  heading: string;
  text: string;
  list: string;
  progress: { before: string; reached: string };
  email: { label: string; placeholder: string };
  consent: string;
  coupon: string;
  products: { title: string; label: string };
  html: string;
  question: QuestionWords;
  button: { submit: string; close: string };
}

/** Where the block starts out. */
export interface StartingSite {
  /** ISO 4217. */
  currency: string;
  /** A round sum of money, minor units. */
  someSum: number;
  timeZone: string;
  /** ms since 1970. */
  now: number;
}

/**
 * Made for a place in `step` of `variant`. `random` answers a short random text of lower-case letters and digits: an id that
 * was once another block's would mix up undo and results.
 */
export function newBlock(
  kind: BlockKind,
  {
    variant,
    step,
    words,
    site,
    random,
  }: { variant: Variant; step: Step; words: StartingWords; site: StartingSite; random: () => string },
): Block {
  const taken = new Set(variant.steps.flatMap(({ blocks }) => blocks.map(({ id }) => id)));
  const id = freeId(kind, taken, random);
  const align = step.blocks.find((block) => 'align' in block)?.align ?? 'start';
  switch (kind) {
    case 'heading':
      return { id, kind, text: words.heading, align };
    case 'text':
      return { id, kind, text: words.text, align, tone: 'normal' };
    case 'list':
      return { id, kind, text: words.list, marker: 'tick' };
    case 'countdown':
      return { id, kind, end: newEnd('date', site.now, site.timeZone), finish: { kind: 'hide' } };
    case 'timer':
      return { id, kind, seconds: 30 };
    case 'progress':
      return { id, kind, sum: site.someSum, currency: site.currency, ...words.progress };
    case 'products':
      return {
        id,
        kind,
        ...words.products,
        strategies: [{ kind: 'popular' }, { kind: 'newest' }],
        count: 3,
        arrangement: 'grid',
        facts: { price: true, was: true, saving: true },
        press: 'open',
        noneLeft: '',
      };
    case 'social':
      return { id, kind, links: [], align };
    case 'divider':
      return { id, kind, weight: 'fine' };
    case 'spacer':
      return { id, kind, height: 'medium' };
    case 'columns':
      return { id, kind, shares: [1, 1], gap: 'medium', vertical: 'start', stacks: true, fill: 'none' };
    case 'icon':
      return { id, kind, icon: 'gift', size: 'medium', tone: 'accent', align };
    case 'email':
      return { id, kind, ...words.email };
    case 'consent':
      return { id, kind, text: words.consent, required: true };
    case 'coupon':
      return { id, kind, code: words.coupon };
    case 'image':
      return { id, kind, picture: null, alt: '', ratio: 'original', focus: { x: 0.5, y: 0.5 } };
    case 'video':
      return { id, kind, url: '', title: '', picture: null, ratio: '16:9' };
    case 'html':
      return { id, kind, html: words.html, title: '', height: 160 };
    case 'text-field':
    case 'phone':
    case 'number':
    case 'date':
    case 'select':
    case 'radio':
    case 'checkboxes':
    case 'cards':
    case 'yes-no':
    case 'slider':
    case 'rating':
    case 'hidden':
      return newQuestion(kind, id, variant, words.question);
    case 'button':
      return { id, kind, ...firstUse(variant, step, words) };
  }
}

/** A form that nothing sends gets its button; any other button closes. */
function firstUse(
  variant: Variant,
  step: Step,
  words: StartingWords,
): Omit<BlockOf<'button'>, 'id' | 'kind'> {
  const buttons = step.blocks.filter((block) => block.kind === 'button');
  const emphasis = buttons.some((button) => button.emphasis === 'primary') ? 'plain' : 'primary';
  const isForm = step.blocks.some(isField);
  if (!isForm || buttons.some((button) => button.action.kind === 'submit'))
    return { label: words.button.close, emphasis, action: { kind: 'go', to: { kind: 'close' } } };
  const next = variant.steps[variant.steps.indexOf(step) + 1];
  const then = next ? ({ kind: 'step', step: next.id } as const) : ({ kind: 'close' } as const);
  return { label: words.button.submit, emphasis, action: { kind: 'submit', then } };
}
