// What a trigger is when it is chosen, before anything about it is set.
import type { Trigger } from '@/core/campaign/trigger';

type Kind = Trigger['kind'];

/** In the order in which they are offered. */
export const TRIGGER_KINDS = [
  'time',
  'scroll',
  'exit',
  'idle',
  'click',
  'visible',
  'pages',
  'addToCart',
  'cartValue',
  'since',
  'event',
  'asked',
] as const satisfies readonly Kind[];

/** Kinds that one campaign can use again, each time for something else. */
const REPEATABLE: ReadonlySet<Kind> = new Set(['click', 'visible', 'event', 'addToCart', 'since']);

/** The kinds that can be added to these triggers. */
export function kindsToAdd(triggers: readonly Trigger[]): Kind[] {
  return TRIGGER_KINDS.filter(
    (kind) => REPEATABLE.has(kind) || !triggers.some((trigger) => trigger.kind === kind),
  );
}

export function newTrigger(kind: Kind): Trigger {
  switch (kind) {
    case 'time':
      return { kind, seconds: 5 };
    case 'scroll':
      return { kind, percent: 50 };
    case 'exit':
    case 'addToCart':
    case 'asked':
      return { kind };
    case 'idle':
      return { kind, seconds: 30 };
    case 'click':
      return { kind, selector: '' };
    case 'visible':
      return { kind, selector: '', seconds: 2 };
    case 'pages':
      return { kind, count: 3 };
    case 'event':
      return { kind, name: '' };
    case 'cartValue':
      return { kind, total: 5000 };
    case 'since':
      return { kind, what: { kind: 'cart' }, from: 2, to: 72, unless: 'order.placed' };
  }
}
