// Visitors to start from, while a site keeps none of its own. Like any other they can be changed and kept.
import { PURPOSES, type MadeUpVisitor } from '../made-up-visitor';

export const READY_MADE = ['phone', 'newsletter', 'cart'] as const;
export type ReadyMade = (typeof READY_MADE)[number];

const TYPED: Record<ReadyMade, Record<string, string>> = {
  phone: {
    device: 'phone',
    viewport: '390',
    system: 'ios',
    browser: 'safari',
    visitor: 'new',
    visits: '1',
    'pages visit': '1',
    'pages ever': '1',
    'channel this': 'search',
    'channel first': 'search',
  },
  newsletter: {
    visitor: 'returning',
    visits: '3',
    'pages visit': '1',
    'pages ever': '9',
    'utm source': 'newsletter',
    'utm medium': 'email',
    'channel this': 'email',
  },
  cart: {
    visitor: 'returning',
    visits: '2',
    'pages visit': '1',
    'pages ever': '6',
    'seen ever': '/\n/cart',
    cartCount: '2',
    cartTotal: '59',
    cartPrice: '19\n40',
    orders: '0',
  },
};

export function readyMade(which: ReadyMade): MadeUpVisitor {
  return { consent: PURPOSES, time: '', typed: TYPED[which], unknown: [] };
}
