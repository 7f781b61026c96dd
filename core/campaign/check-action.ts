// What the press of a button may not lack: a step, an address, a product, a name that others know it by.
import { isSafeUrl } from '@/core/safe-url';
import type { Action, ActionOf } from './action';
import { addressOf, CLAIMED } from './address-of';
import type { BlockOf } from './block';
import type { Variant } from './document';
import { isBlank } from './is-blank';
import type { ProblemCode } from './problem';
import { destinationOf, stepAfter } from './traverse';

/** Names by which the script itself tells what happens. */
const OURS =
  /^(?:set|beforeShow|(?:campaign|cart|consent|feedback|form|goal|order|page|product|quiz|script|step|visitor)\..*)$/;

export const isOurEvent = (name: string): boolean => OURS.test(name.trim());

export function checkAction(variant: Variant, block: BlockOf<'button'>): ProblemCode[] {
  const to = destinationOf(block);
  // In a quiz the answers say what is next, and before.
  const isFlow = variant.quiz && (to?.kind === 'next' || to?.kind === 'previous');
  const next = isFlow ? undefined : stepAfter(block, variant.steps);
  return [
    ...(next !== undefined && !variant.steps.some(({ id }) => id === next)
      ? (['step-unknown'] as const)
      : []),
    ...(to?.kind === 'link' ? checkUrl(to.url) : []),
    ...(to?.kind === 'coupon' ? checkCoupon(to) : []),
    ...(to?.kind === 'coupon' && to.code.trim() === CLAIMED ? checkClaimed(variant, block) : []),
    ...checkOwn(block.action),
    ...(block.action.kind === 'restart' && !variant.quiz ? (['restart-without-quiz'] as const) : []),
  ];
}

function checkOwn(action: Action): ProblemCode[] {
  switch (action.kind) {
    case 'cart':
      return isBlank(action.product) ? ['product-empty'] : [];
    case 'emit':
      if (isBlank(action.name)) return ['event-name-empty'];
      return isOurEvent(action.name) ? ['event-name-ours'] : [];
    case 'trait':
      return isBlank(action.name) ? ['trait-name-empty'] : [];
    case 'show':
      return isBlank(action.campaign) ? ['campaign-unchosen'] : [];
    case 'submit':
    case 'go':
    case 'link':
    case 'coupon':
    case 'restart':
      return [];
  }
}

function checkCoupon(coupon: ActionOf<'coupon'>): ProblemCode[] {
  return [
    ...(isBlank(coupon.code) ? (['coupon-empty'] as const) : []),
    ...(coupon.shop === 'address' && !coupon.url.includes('{code}')
      ? (['coupon-address'] as const)
      : addressOf(coupon) === undefined || !isSafeUrl(coupon.url)
        ? (['link-unsafe'] as const)
        : []),
  ];
}

/** Only the press itself waits for the code: what follows something else would be done before it is there. */
function checkClaimed({ steps }: Variant, { action }: BlockOf<'button'>): ProblemCode[] {
  const isGiven = steps.some(({ blocks }) =>
    blocks.some((one) => one.kind === 'coupon' && one.pool !== undefined),
  );
  return isGiven && action.kind === 'coupon' ? [] : ['coupon-unclaimed'];
}

/** What is wrong with an address that a visitor is to open. */
export function checkUrl(url: string): ProblemCode[] {
  if (isBlank(url.replace(/^(?:https?:\/\/|mailto:|tel:)/i, ''))) return ['link-empty'];
  if (!isSafeUrl(url)) return ['link-unsafe'];
  return /^\s*www\./i.test(url) ? ['link-without-scheme'] : [];
}
