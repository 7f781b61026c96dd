// Which pages may report for a site: those on its own domains.

/**
 * True when the host of `origin` (the header of that name, ports ignored) is one of `domains`. A leading `*.` stands
 * for every subdomain, not for the domain itself. `own`: the origin of this server, where quizzes have pages of their own.
 * `null`, the origin of sandboxed frames and local files, is none.
 */
export function isAllowedOrigin(origin: string, domains: readonly string[], own?: string): boolean {
  if (origin === own) return true;
  if (!URL.canParse(origin)) return false;
  const { hostname, protocol } = new URL(origin);
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  return domains.some((domain) =>
    domain.startsWith('*.') ? hostname.endsWith(domain.slice(1)) : hostname === domain,
  );
}
