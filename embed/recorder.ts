// Makes events: what all of them have in common, in one place.
import type { BeckonEvent } from '@/core/events/event';
import { now } from './clock';
import { guard } from './natives';
import type { Occurrence } from './occurrence';
import { page } from './page';
import { change } from './record';
import { enqueue } from './transport';
import { uuid } from './uuid';
import { continueVisit, currentVisitor } from './visit';

/** What the shop says has happened; it stays on the page. */
export interface TrackedEvent {
  type: string;
  props: unknown;
}
/** What listeners hear of. */
export type ToldEvent = BeckonEvent | TrackedEvent;

const listeners = new Set<(event: ToldEvent) => unknown>();

/** Tells those who listen, once the task at hand has let everyone listen: campaigns arm after queued calls have run. */
export function tell(event: ToldEvent): void {
  queueMicrotask(guard(() => listeners.forEach((hear) => hear(event))));
}

/** Asks those who listen, at once: true unless one of them answers false. */
export const ask = (event: ToldEvent): boolean => [...listeners].every((hear) => hear(event) !== false);

/** Records what happened: to be sent, and told to those who listen. */
export function record(occurrence: Occurrence): void {
  const at = now();
  change((memory) => {
    continueVisit(memory, at);
    const { origin, session, visitor } = memory;
    const { address: url, device } = page;
    const event: BeckonEvent = {
      ...occurrence,
      // An arm is somebody's arm: of a visitor who was forgotten since, nothing tells which they are in.
      ...('arm' in occurrence && !memory.campaigns[occurrence.campaign]?.assignment && { arm: null }),
      id: uuid(at),
      at,
      visitor,
      session,
      page: { url, device, language: navigator.language, visitor: currentVisitor(memory).kind, ...origin },
    };
    enqueue(memory, event);
    tell(event);
  });
}

/** Calls back with every event of this type; the answer ends it. */
export function on(type: string, listener: (event: ToldEvent) => unknown): () => void {
  const hear = guard((event: ToldEvent) => (event.type === type ? listener({ ...event }) : undefined));
  listeners.add(hear);
  return () => void listeners.delete(hear);
}
