// `window.beckon`: what a shop can tell the script, and ask of it. A public contract.
import type { Consent, Decision } from '@/core/decision';

import type { ConsentAnswers } from './consent';
import type { EventOf } from '@/core/events/event';
import type { ToldEvent } from './recorder';

export interface BeckonApi {
  /** Runs a callback with this object; the same call queues it before the script is there. */
  push(callback: (beckon: BeckonApi) => void): void;
  /** Records an order. Amounts are in minor currency units. */
  track(type: 'order.placed', order: EventOf<'order.placed'>['props']): void;
  /** Says that something happened. It is not sent anywhere; campaigns and listeners of this page hear of it. */
  track(name: string, props?: Readonly<Record<string, unknown>>): void;
  /** Says what the visitor answered; a purpose that is left out keeps its answer. */
  consent(answers: ConsentAnswers): void;
  /** Opens a campaign now, whatever its targeting, frequency and triggers say; consent and assignment still hold. */
  show(campaign: string): void;
  /** Closes the campaign that is open. */
  close(): void;
  /** Calls back with a copy of every event of one type, such as `campaign.shown`, or of a name; the answer ends it. */
  on(type: string, listener: (event: ToldEvent) => void): (() => void) | undefined;
  /** Forgets the visitor, but not their consent. */
  reset(): void;
  /** Why each campaign does or does not show right now. */
  explain(): { consent: Consent; campaigns: Decision[] } | undefined;
}
