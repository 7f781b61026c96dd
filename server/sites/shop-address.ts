// Where the owner can look at the shop: the demo shop's own address, the address the script last reported from, or else the
// first plain domain.

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;

/** The demo shop that this process serves. */
export interface DemoShop {
  /** Key of the site it embeds. */
  key: string;
  /** Its origin. */
  url: string;
}

/** An absolute address, or null while nothing certain is known: a local shop needs its port, a wildcard is no place. */
export function shopAddress(
  site: { key: string; domains: readonly string[]; lastSeenHost: string | null },
  demoShop: DemoShop | null,
): string | null {
  if (demoShop?.key === site.key) return `${demoShop.url}/`;
  const { lastSeenHost } = site;
  if (lastSeenHost !== null) return `${LOOPBACK.test(lastSeenHost) ? 'http' : 'https'}://${lastSeenHost}/`;
  const domain = site.domains.find((candidate) => !candidate.startsWith('*.') && !LOOPBACK.test(candidate));
  return domain === undefined ? null : `https://${domain}/`;
}
