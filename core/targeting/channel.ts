// The channel a visit came by, from what its first address and its referrer say. Parameters, which somebody set on
// purpose, come before the referrer.

/** What is known of the beginning of a visit. Parameters as they stood. */
export interface Source {
  medium?: string;
  source?: string;
  /** Host of the page that led here; absent: none, or hidden. */
  referrer?: string;
  /** An advertiser's click id stood in the address. */
  clicked?: boolean;
}

const AD = /^(?:.*cp[acmv]|ppc|paid.*|display|banner|ads?|retargeting)$/;
const EMAIL = /^e.?mail$|newsletter/;
const SOCIAL = /^(?:social.*|sm)$/;
const SEARCH_ENGINES = /(?:^|\.)(?:google|bing|duckduckgo|yahoo|ecosia|qwant|baidu|yandex|brave|naver)\./;
const NETWORKS =
  /(?:^|\.)(?:facebook|instagram|linkedin|pinterest|reddit|tiktok|youtube|snapchat|threads|twitter|whatsapp|bsky)\.|^(?:t\.co|x\.com|lnkd\.in|fb\.me|youtu\.be|(?:fb|ig|insta)\.)$/;
/** The last is Gmail's app on Android, which gives its own name as a host. */
const MAIL_HOSTS = /(?:^|\.)(?:mail|outlook|webmail)\.|android\.gm$/;

export function channelOf({ clicked, medium = '', referrer = '', source = '' }: Source): string {
  const said = medium.toLowerCase();
  // Somebody who names a source and no medium names a site, with or without its ending.
  const named = said ? '' : `${source.toLowerCase()}.`;
  if (clicked || AD.test(said)) return 'ad';
  if (EMAIL.test(said) || EMAIL.test(source.toLowerCase()) || MAIL_HOSTS.test(referrer)) return 'email';
  if (SOCIAL.test(said) || NETWORKS.test(named) || NETWORKS.test(referrer)) return 'social';
  if (said === 'organic' || SEARCH_ENGINES.test(named) || SEARCH_ENGINES.test(referrer)) return 'search';
  return referrer || said || source ? 'referral' : 'direct';
}
