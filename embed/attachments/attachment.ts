// The shape of what a script carries besides campaigns: adapters of consent tools and shop systems, and other listeners. A
// shop only carries those that its settings or its live campaigns ask for.
import type { Consent, Decision } from '@/core/decision';
import type { BeckonApi } from '../api';
import type { MountedCampaign } from '../mount/contract';
import type { change, read } from '../record';
import type { on, record } from '../recorder';
import type { Told } from '../told';

/** Internal to the script; what a shop may call is `api`. */
export interface ScriptParts {
  api: BeckonApi;
  /** What stands before `/v1/` in the addresses of the server. */
  base: string | undefined;
  /** Hears what is recorded, tracked, and told by `beckon.set` (as `set`). */
  listen: typeof on;
  record: typeof record;
  told: Told;
  /** What the visitor allows at this moment. */
  allows: () => Consent;
  read: typeof read;
  change: typeof change;
  /** What each campaign may do at this moment, and why. */
  explain: () => Decision[];
  /** What the page's own `close` closes, and what others wait for while it is open. */
  interrupted: (MountedCampaign | undefined)[];
  /** Has all campaigns decided upon anew. */
  review: () => void;
}

/** Called once, when the script starts, before the calls that the shop queued. What it throws is swallowed. */
export type Attachment = (parts: ScriptParts) => void;
