// Fires when something is put into the cart whose property is as wanted.
import { event } from './event';
import type { TriggerModules } from './watch';

export const addToCart: TriggerModules['addToCart'] = (...property) => event('cart.added', ...property);
