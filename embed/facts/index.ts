// Every reader there is, and what must be kept for it. The shop never loads this list: its script is assembled from the
// single files.
import type { FactKind } from '@/core/targeting/facts';
import { adBlocker } from './ad-blocker';
import { answer } from './answer';
import { arm } from './arm';
import { beginnings } from './beginnings';
import { bought } from './bought';
import { browser } from './browser';
import { cartAttribute } from './cart-attribute';
import { cartCount } from './cart-count';
import { cartHas } from './cart-has';
import { cartPrice } from './cart-price';
import { cartTotal } from './cart-total';
import { channel } from './channel';
import { cookie } from './cookie';
import { country } from './country';
import { dataLayer } from './data-layer';
import { date } from './date';
import { device } from './device';
import { element } from './element';
import { elementText } from './element-text';
import { firstUtm } from './first-utm';
import { hour } from './hour';
import { landing } from './landing';
import { language } from './language';
import { loggedIn } from './logged-in';
import { met } from './met';
import { meta } from './meta';
import { onSite } from './on-site';
import { orders } from './orders';
import { pages } from './pages';
import { path } from './path';
import { query } from './query';
import { referrer } from './referrer';
import { seen } from './seen';
import { segment } from './segment';
import { share } from './share';
import type { Keeper, Readers } from './shop-moment';
import { sinceMet } from './since-met';
import { sinceOrder } from './since-order';
import { system } from './system';
import { ticker } from './ticker';
import { title } from './title';
import { trait } from './trait';
import { traitNumber } from './trait-number';
import { url } from './url';
import { utm } from './utm';
import { variable } from './variable';
import { viewport } from './viewport';
import { views } from './views';
import { visitor } from './visitor';
import { visits } from './visits';
import { weekday } from './weekday';

export const readers: Readers = {
  path,
  url,
  title,
  query,
  referrer,
  meta,
  variable,
  dataLayer,
  cookie,
  adBlocker,
  loggedIn,
  element,
  elementText,
  utm,
  firstUtm,
  landing,
  channel,
  visitor,
  visits,
  pages,
  seen,
  onSite,
  device,
  browser,
  system,
  viewport,
  country,
  language,
  weekday,
  hour,
  date,
  share,
  met,
  sinceMet,
  arm,
  cartTotal,
  cartCount,
  cartHas,
  cartAttribute,
  cartPrice,
  orders,
  sinceOrder,
  bought,
  segment,
  trait,
  traitNumber,
  answer,
};

export const keepers: Readonly<Record<string, Keeper>> = { beginnings, ticker, views };

/** The keepers without which a fact has no answer, or an old one. */
export const KEEPERS_OF: { readonly [Kind in FactKind]?: readonly string[] } = {
  title: ['ticker'],
  meta: ['ticker'],
  variable: ['ticker'],
  dataLayer: ['ticker'],
  cookie: ['ticker'],
  adBlocker: ['ticker'],
  loggedIn: ['ticker'],
  element: ['ticker'],
  elementText: ['ticker'],
  viewport: ['ticker'],
  hour: ['ticker'],
  date: ['ticker'],
  firstUtm: ['beginnings'],
  landing: ['beginnings'],
  channel: ['beginnings'],
  onSite: ['beginnings', 'ticker'],
  pages: ['views'],
  seen: ['views'],
};
