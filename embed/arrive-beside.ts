// The renderer of what stands beside the page: slide-ins, bars and embedded blocks.
import { arriveWith, type Arrive } from './arrive';
import type { Occurrence } from './occurrence';
import { beside } from './mount/beside';
import { mountAs } from './mount/mount';

const show = arriveWith(mountAs(beside));

export const arrive: Arrive = (campaign, arrival, design, around) => {
  // Of what this renderer shows, slide-ins interrupt.
  if (!design || design.format.kind === 'slideIn') return show(campaign, arrival, design, around);
  const { change, record, signal } = around;
  const isMeasured = arrival.reason !== 'arm.default';
  let interruptedAt: number | undefined;
  change((memory) => void (interruptedAt = memory.interruptedAt));
  const mounted = show(campaign, arrival, design, {
    ...around,
    record: (occurrence) => {
      // In no comparison, what happens to it is nobody's arm.
      if (isMeasured) record(occurrence);
      else if (occurrence.type !== 'campaign.exposed') record({ ...occurrence, arm: null } as Occurrence);
    },
  });
  change((memory) => {
    // It interrupts nobody, so it uses up nobody's patience.
    memory.interruptedAt = interruptedAt;
    const met = memory.campaigns[campaign.id];
    if (!isMeasured && met) memory.campaigns[campaign.id] = { ...met, assignment: undefined };
  });
  // The next page view decides anew whether it belongs there.
  signal.addEventListener('abort', () => mounted?.close('api'));
  // Nothing that others would have to wait for.
  return undefined;
};
