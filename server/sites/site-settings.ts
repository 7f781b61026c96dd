// Settings of a site as people type them, brought into the form the program relies on.
import { AppError } from '../errors';

export interface SiteSettings {
  name: string;
  domains: string[];
  timeZone: string;
  currency: string;
}

/**
 * @throws AppError `invalid` with `details.fields`: which setting cannot be used, and what it should look like.
 */
export function parseSiteSettings(input: SiteSettings): SiteSettings {
  const fields: Record<string, string> = {};
  const domains = parseDomains(input.domains, (message) => (fields.domains ??= message));
  const timeZone = parseTimeZone(input.timeZone);
  const currency = parseCurrency(input.currency);
  if (timeZone === undefined)
    fields.timeZone = `“${input.timeZone}” is not a time zone; choose one such as Europe/Oslo`;
  if (currency === undefined)
    fields.currency = `“${input.currency}” is not a currency; use its three letters, such as EUR`;
  if (timeZone === undefined || currency === undefined || Object.keys(fields).length > 0)
    throw new AppError('invalid', `The settings were not saved: ${Object.values(fields).join('; ')}.`, {
      fields,
    });
  return { name: input.name, domains, timeZone, currency };
}

function parseDomains(texts: readonly string[], report: (message: string) => void): string[] {
  const domains = new Set<string>();
  for (const text of texts.map((line) => line.trim()).filter(Boolean)) {
    const domain = parseDomain(text);
    if (domain === undefined)
      report(
        `“${text}” is not a domain; write it like shop.example.com, or *.example.com for all its subdomains`,
      );
    else domains.add(domain);
  }
  if (domains.size === 0) report('add the domain of the shop, such as shop.example.com');
  return [...domains];
}

/** The host name in lower case, with international names in ASCII. Accepts a whole address, because that is what people paste. */
function parseDomain(text: string): string | undefined {
  const wildcard = /^(?:https?:\/\/)?\*\./i.test(text);
  const rest = text.replace(/^https?:\/\//i, '').replace(/^\*\./, '');
  const address = `http://${rest}`;
  if (/[\s*@\\]/.test(rest) || !URL.canParse(address)) return undefined;
  const host = new URL(address).hostname.replace(/\.$/, '');
  const isName =
    /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*$/.test(host);
  if (host.length > 253 || !(isName || /^\[[0-9a-f:.]+\]$/.test(host))) return undefined;
  // A single label is a slip of the pen, but for the machine one tries things out on.
  if (isName && !host.includes('.') && host !== 'localhost') return undefined;
  if (!wildcard) return host;
  // `*.com` would let every shop of the world report as this one.
  return isName && host.includes('.') && !/^[\d.]+$/.test(host) ? `*.${host}` : undefined;
}

/** The zone's usual name; offsets such as +02:00 are refused because they know no summer time. */
function parseTimeZone(text: string): string | undefined {
  if (!/^[A-Za-z]/.test(text.trim())) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text.trim() }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function parseCurrency(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return Intl.supportedValuesOf('currency').includes(code) ? code : undefined;
}
