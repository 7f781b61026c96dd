// Where the owner can look at the shop: the address the script last reported from, else the first plain domain.
import type { SiteDetail } from '@/server/trpc/router';

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;

/** An absolute address, or undefined while nothing certain is known: a local shop needs its port, a wildcard is no place. */
export function shopAddress({ lastSeenHost, domains }: Pick<SiteDetail, 'lastSeenHost' | 'domains'>) {
  if (lastSeenHost) return `${LOOPBACK.test(lastSeenHost) ? 'http' : 'https'}://${lastSeenHost}/`;
  const domain = domains.find((candidate) => !candidate.startsWith('*.') && !LOOPBACK.test(candidate));
  return domain && `https://${domain}/`;
}
