// `window.beckon`: what a shop can tell the script, and ask of it. A public contract.
import type { Consent, Decision } from '@/core/decision';

import type { ConsentAnswers } from './consent';
import type { EventOf } from '@/core/events/event';
import type { ToldEvent } from './recorder';
import type { Told } from './told';

export interface BeckonApi {
  /** Runs a callback with this object; the same call queues it before the script is there. */
  push(callback: (beckon: BeckonApi) => void): void;
  /** Records an order. Amounts are in minor currency units. Who ordered is for the shop's server to say, which signs it. */
  track(type: 'order.placed', order: Omit<EventOf<'order.placed'>['props'], 'customer'>): void;
  /** Says that something happened. It is not sent anywhere; campaigns and listeners of this page hear of it. */
  track(name: string, props?: Readonly<Record<string, unknown>>): void;
  /** Tells about the page and its visitor: `cart`, `product`, `customer`, `traits`, `segments`. What is left out stays as it is. */
  set(facts: Told): void;
  /** Says by which id the shop knows the visitor, and what it knows. Recorded with their consent to personalisation. */
  identify(id: string, traits?: Told['traits']): void;
  /** Says what the visitor answered; a purpose that is left out keeps its answer. */
  consent(answers: ConsentAnswers): void;
  /** Opens a campaign now, whatever its targeting, frequency and triggers say; consent and assignment still hold. */
  show(campaign: string): void;
  /** Closes the popup, slide-in or fullscreen campaign that is open. Bars and embedded blocks stay. */
  close(): void;
  /**
   * Calls back with a copy of every event of one type, such as `campaign.shown`, or of a name; the answer ends it. Of the type
   * `beforeShow`, the listener is asked before a campaign is shown, and stops it by answering `false`.
   */
  on(type: string, listener: (event: ToldEvent) => unknown): (() => void) | undefined;
  /** Forgets the visitor, but not their consent, closes what is open, and begins a new page view. */
  reset(): void;
  /** Why each campaign does or does not show right now. */
  explain(): { consent: Consent; campaigns: Decision[] } | undefined;
}
