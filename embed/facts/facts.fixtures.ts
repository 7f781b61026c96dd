// Moments of a visit that facts are read from, and a way to ask.
import { factOf, type FactKind } from '@/core/targeting';
import type { Answer } from '@/core/targeting/read-fact';
import type { Page } from '../page';
import { emptyRecord, type VisitorRecord } from '../record';
import { readers } from '.';
import type { ShopMoment } from './shop-moment';

/** Of the site. */
const CURRENCY = 'EUR';
export const NOW = Date.UTC(2026, 10, 22, 12);

/** The page that the browser is on from now on. */
export function pageAt(path: string, origin: Page['origin'] = {}): Page {
  history.replaceState(null, '', path);
  return { address: location.origin + location.pathname, device: 'phone', origin };
}

/** A recognised visitor, of whom the record holds what is given. */
export function momentOf(record: Partial<VisitorRecord> = {}, path = '/'): ShopMoment {
  const memory = { ...emptyRecord(), visitor: 'someone', visits: 1, ...record };
  return {
    facts: { page: pageAt(path), memory, told: {}, change: (edit) => void edit(memory) },
    visitor: {
      id: memory.visitor,
      kind: memory.visits > 1 ? 'returning' : 'new',
      consent: { statistics: true, personalisation: true, marketing: true },
    },
    now: NOW,
  };
}

/** The same page for a visitor who may not be recognised, though the page's own memory holds all there is. */
export const UNRECOGNISED: ShopMoment = {
  ...momentOf({
    campaigns: { a: { seen: 1, seenAt: NOW, assignment: { seed: 'a.1', arm: 'b' } } },
    kept: {
      first: { landing: '/first', source: 'news' },
      visit: { landing: '/landing', number: 1, since: NOW },
      viewed: { number: 1, visit: { pages: 2, seen: ['/'] }, ever: { pages: 3, seen: ['/'] } },
    },
  }),
  visitor: { id: null, consent: { statistics: false, personalisation: false, marketing: false } },
};

/** Asks about one moment. */
export function answersOf(moment: ShopMoment) {
  return {
    answer(kind: FactKind, ...asked: string[]): Answer | undefined {
      const reader: unknown = readers[kind];
      if (typeof reader !== 'function') throw new Error(`No reader of ${kind}.`);
      const fact = factOf(kind);
      const settings = fact.type === 'number' && fact.unit === 'money' ? [...asked, CURRENCY] : asked;
      return (settings.length > 0 ? reader(...settings) : reader)(moment);
    },
  };
}
