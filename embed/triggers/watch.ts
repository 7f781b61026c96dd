// The shape of the modules that watch for triggers. A shop only carries those its live campaigns use.
import type { TriggerParts } from '@/core/site-script';
import type { read } from '../record';
import type { on } from '../recorder';

/**
 * Calls `fire` when the moment comes, perhaps more than once, until the signal ends the watch; with `cancelled`, when it
 * shall not come on this page view.
 */
export type Watch = (
  fire: (end?: 'cancelled') => void,
  signal: AbortSignal,
  listen: typeof on,
  memory: typeof read,
) => void;

/** What each part makes from its settings. */
export type TriggerModules = {
  readonly [Part in keyof TriggerParts<Watch>]: (...settings: TriggerParts<Watch>[Part]) => Watch;
};
