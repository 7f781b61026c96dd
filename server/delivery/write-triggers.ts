// The triggers of a campaign as calls of the parts that watch for them.
import type { TriggerParts } from '@/core/site-script';
import { USUAL_TOUCH_EXITS, type TouchExit } from '@/core/campaign/touch-exit';
import type { Trigger, TriggerOf, Triggers } from '@/core/campaign/trigger';
import type { Call } from './assemble-site-script';

/** A watch is code here. */
type Parts = TriggerParts<string>;
type Make = <Part extends keyof Parts>(part: Part, ...settings: Parts[Part]) => string;

/** One watch for each trigger, and one for what cancels. A trigger that never fires by itself needs none. */
export function writeTriggers({ of, cancel }: Triggers, call: Call, currency: string): readonly string[] {
  const make: Make = (part, ...settings) =>
    call(
      part,
      settings.map((setting) => JSON.stringify(setting)),
    );
  const either = (watches: readonly string[]) =>
    watches.length === 1 ? watches.join() : call('either', [`[${watches.join()}]`]);
  const watches = of.flatMap((trigger) => writeTrigger(trigger, make, either, currency));
  return cancel === undefined ? watches : [make('cancel', cancel), ...watches];
}

function writeTrigger(
  trigger: Trigger,
  make: Make,
  either: (watches: readonly string[]) => string,
  currency: string,
): string | [] {
  switch (trigger.kind) {
    case 'time':
      return make('time', trigger.seconds);
    case 'scroll':
      return make('scroll', trigger.percent);
    case 'exit':
      return either(writeExit(trigger.onTouch ?? USUAL_TOUCH_EXITS, make));
    case 'idle':
      return make('idle', trigger.seconds);
    case 'click':
      return make('click', trigger.selector);
    case 'visible':
      return make('visible', trigger.selector, trigger.seconds);
    case 'pages':
      return make('nthPage', trigger.count);
    case 'event':
      return writeEvent(trigger, make);
    case 'addToCart':
      return writeEvent({ ...trigger, kind: 'event', name: 'cart.added' }, make);
    case 'cartValue':
      return make('cartValue', trigger.total, currency);
    case 'since':
      return writeSince(trigger, make);
    case 'asked':
      return [];
  }
}

/** Hours. */
const FOR_EVER = 1e9;

function writeSince({ from, to, unless, what }: TriggerOf<'since'>, make: Make): string {
  const past =
    what.kind === 'cart'
      ? ([] as const)
      : what.kind === 'event'
        ? ([what.name] as const)
        : ([what.campaign, what.what] as const);
  const end = to ?? FOR_EVER;
  return unless === undefined ? make('since', past, from, end) : make('since', past, from, end, unless);
}

/** Whether somebody has to follow the cart for these triggers, besides the parts that say so themselves. */
export const followsCart = ({ of }: Triggers): boolean =>
  of.some(
    (trigger) => trigger.kind === 'addToCart' || (trigger.kind === 'since' && trigger.what.kind === 'cart'),
  );

/** Whether somebody has to learn which products are viewed. */
export const followsProducts = ({ of }: Triggers): boolean =>
  of.some((trigger) => trigger.kind === 'event' && trigger.name === 'product.viewed');

/** The events whose time the script must note for these triggers. */
export const eventsNoted = ({ of }: Triggers): string[] =>
  of.flatMap((trigger) =>
    trigger.kind === 'since'
      ? [
          ...(trigger.what.kind === 'event' ? [trigger.what.name] : []),
          ...(trigger.unless ? [trigger.unless] : []),
        ]
      : [],
  );

/** The pointer always; the gestures of touch screens are parts of their own, so that nobody carries what they do not use. */
function writeExit(onTouch: readonly TouchExit[], make: Make): string[] {
  return [
    onTouch.includes('scroll') ? make('exit') : make('exitPointer'),
    ...(onTouch.includes('tab') ? [make('exitTab')] : []),
    ...(onTouch.includes('back') ? [make('exitBack')] : []),
  ];
}

function writeEvent({ name, property }: TriggerOf<'event'>, make: Make): string {
  return property
    ? make('event', name, property.name, property.operator, property.value)
    : make('event', name);
}
