// A wanted rule, made for whoever has it as data.
import type { Moment, Rule } from '@/core/decision';
import type { Read } from '@/core/targeting/read-fact';
import { afterOrder, type Purchases } from './after-order';
import { everyPages } from './every-pages';
import { everyVisits } from './every-visits';
import { inLayer } from './in-layer';
import { oneOf } from './one-of';
import type { WantedRule } from './wanted-rules';

/** How rules learn what is not in the history. */
export interface RuleReaders<Facts> {
  /** Page views of all visits, this one included. */
  pages: Read<Moment<Facts>, number>;
  purchases: Read<Moment<Facts>, Purchases>;
}

export function makeRule<Facts>(wanted: WantedRule, readers: RuleReaders<Facts>): Rule<Facts> {
  switch (wanted.kind) {
    case 'everyVisits':
      return everyVisits(wanted.least);
    case 'everyPages':
      return everyPages(wanted.least, readers.pages);
    case 'afterOrder':
      return afterOrder(wanted.days, wanted.products, wanted.categories, readers.purchases);
    case 'oneOf':
      return oneOf(wanted.others);
    case 'inLayer':
      return inLayer(wanted.layer.seed, wanted.layer.from, wanted.layer.to);
    case 'place':
      // Whether a page has it, only the page can tell.
      return () => undefined;
  }
}
