// Until when a countdown runs as it starts out.
import type { BlockOf } from '@/core/campaign/block';

type End = BlockOf<'countdown'>['end'];

const HOUR = 3_600_000;

/** @param now ms since 1970 */
export function newEnd(kind: End['kind'], now: number, timeZone: string): End {
  switch (kind) {
    case 'date':
      // Three days from now, at a full hour.
      return { kind, at: Math.ceil(now / HOUR + 72) * HOUR };
    case 'visitor':
      return { kind, minutes: 60 };
    case 'daily':
      return { kind, time: '18:00', timeZone };
  }
}
