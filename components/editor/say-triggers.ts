// When a campaign appears, in sentences.
import type { useTranslations } from 'next-intl';
import { USUAL_TOUCH_EXITS } from '@/core/campaign/touch-exit';
import type { EventProperty, Past, Trigger, TriggerOf, Triggers } from '@/core/campaign/trigger';
import { isSame } from './state/keep-equal';

interface Around {
  /** Of `editor.sentences`. */
  t: ReturnType<typeof useTranslations<'editor.sentences'>>;
  either: (parts: string[]) => string;
  both: (parts: string[]) => string;
  /** What the owner has written, or the gap where it is missing. */
  name: (given: string) => string;
  number: (value: number) => string;
  /** Of minor units. */
  money: { format: (minor: number) => string };
  /** A campaign by its id. */
  campaign: (id: string) => string;
}

export function sayTriggers({ join, of, cancel }: Triggers, around: Around): string {
  const { t, either, both, name } = around;
  const said = of.map((one) => sayTrigger(one, around));
  return [
    join === 'any' ? t('triggersAny', { parts: either(said) }) : t('triggersAll', { parts: both(said) }),
    ...(cancel === undefined ? [] : [t('cancel', { name: name(cancel) })]),
  ].join(' ');
}

function sayTrigger(one: Trigger, around: Around): string {
  const { t, either, name, money } = around;
  switch (one.kind) {
    case 'time':
      return t('time', { seconds: one.seconds });
    case 'scroll':
      return t('scroll', { percent: one.percent });
    case 'exit': {
      const onTouch = one.onTouch ?? USUAL_TOUCH_EXITS;
      const gestures = onTouch.map((gesture) => t(`touchExit.${gesture}`));
      const touch = onTouch.length === 0 ? 'none' : isSame(onTouch, USUAL_TOUCH_EXITS) ? 'usual' : 'other';
      return t('exit', { touch, gestures: either(gestures) });
    }
    case 'idle':
      return t('idle', { seconds: one.seconds });
    case 'click':
      return t('click', { selector: name(one.selector) });
    case 'visible':
      return t('visible', { selector: name(one.selector), seconds: one.seconds });
    case 'pages':
      return t('pages', { count: one.count });
    case 'event': {
      const { property } = one;
      return property
        ? t('eventWith', { name: name(one.name), ...wanted(property, around) })
        : t('event', { name: name(one.name) });
    }
    case 'addToCart':
      return one.property ? t('addToCartWith', wanted(one.property, around)) : t('addToCart');
    case 'cartValue':
      return t('cartValue', { total: money.format(one.total) });
    case 'since':
      return since(one, around);
    case 'asked':
      return t('asked');
  }
}

function wanted({ name: property, operator, value }: EventProperty, { name, number }: Around) {
  return {
    property: name(property),
    operator,
    value: typeof value === 'number' ? number(value) : name(value),
  };
}

function since({ from, to, unless, what }: TriggerOf<'since'>, around: Around): string {
  const ends = unless === undefined ? 'none' : 'event';
  return around.t('since', {
    limits: to === null ? 'from' : 'between',
    from,
    to: to ?? 0,
    past: past(what, around),
    ends,
    unless: around.name(unless ?? ''),
  });
}

function past(what: Past, { t, name, campaign }: Around): string {
  switch (what.kind) {
    case 'cart':
      return t('past.cart');
    case 'event':
      return t('past.event', { name: name(what.name) });
    case 'met':
      return t('past.met', { campaign: campaign(what.campaign), what: what.what });
  }
}
