// Where the shop can be looked at: the host that reported last, else the first domain of the site.

interface Shop {
  domains: readonly string[];
  lastSeenHost: string | null;
}

/** Undefined when the site has no domain yet. */
export function shopAddress({ domains, lastSeenHost }: Shop): string | undefined {
  const host = lastSeenHost ?? domains.find((domain) => !domain.startsWith('*'));
  if (host === undefined) return undefined;
  const name = host.replace(/:\d+$/, '');
  const isLocal = name === 'localhost' || /^127(\.\d+){3}$/.test(name) || name === '[::1]';
  return `${isLocal ? 'http' : 'https'}://${host}/`;
}
