// Notes in an exposure which audiences and segments the visitor is in, while it waits to be sent. A file of its own, loaded by
// attachments/shop: what was sent before it came says nothing of them.
import type { EventOf } from '@/core/events/event';
import type { Predicate } from '@/core/targeting/predicate';
import type { ScriptParts } from './attachments/attachment';
import { now } from './clock';
import type { ReaderOf, ShopMoment } from './facts/shop-moment';
import { guard } from './natives';

/** Of either kind; and UTF-16 code units of a segment. A test holds them to the wire format. */
export const MOST_GROUPS = 20;
export const LONGEST_SEGMENT = 64;

/** What live campaigns ask about: audiences by id, and segments. */
export type AskedGroups = readonly [
  audiences: readonly (readonly [id: string, holds: Predicate<ShopMoment>])[],
  segmentsOf?: ReaderOf<'segment'>,
];

type Parts = Pick<ScriptParts, 'allows' | 'change' | 'listen' | 'read' | 'told'>;
type Exposure = EventOf<'campaign.exposed'>;

export function attach(parts: Parts, asked: AskedGroups): void {
  const note = guard(() => {
    for (const event of parts.read().queue)
      if (event.type === 'campaign.exposed' && event.visitor !== null && !event.props.audiences)
        noteIn(event, parts, asked);
  });
  parts.listen('campaign.exposed', note);
  // The file may have come after the first of them.
  note();
}

function noteIn(event: Exposure, parts: Parts, [asked, segmentsOf]: AskedGroups): void {
  const moment = momentOf(event, parts);
  const audiences = asked.flatMap(([id, holds]) => (guard(holds)(moment) === 1 ? [id] : []));
  // What the shop says of a person goes no further than they allow.
  const segments = (parts.allows().personalisation && segmentsOf && guard(segmentsOf)(moment)) || [];
  const groups: Partial<Exposure['props']> = {
    audiences: audiences.slice(0, MOST_GROUPS),
    segments: [...new Set(segments)].filter((one) => one.length <= LONGEST_SEGMENT).slice(0, MOST_GROUPS),
  };
  // By id: another tab, or a reading of storage, made other objects of them.
  parts.change(({ queue }) => {
    for (const { id, props } of queue) if (id === event.id) Object.assign(props, groups);
  });
}

function momentOf({ page, visitor: id }: Exposure, { allows, change, read, told }: Parts): ShopMoment {
  const memory = read();
  const { device, url: address, visitor: kind } = page;
  return {
    facts: { page: { device, address, origin: memory.origin }, memory, told, change },
    visitor: { id, ...(kind && { kind }), consent: allows() },
    now: now(),
  };
}
