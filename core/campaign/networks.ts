// Places where shops are met besides their own, by their names. Free of the validator.

export const NETWORKS = {
  instagram: 'Instagram',
  facebook: 'Facebook',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  pinterest: 'Pinterest',
  x: 'X',
  linkedin: 'LinkedIn',
  whatsapp: 'WhatsApp',
} as const;

export type Network = keyof typeof NETWORKS;
/** In the order in which they stand. */
export const NETWORK_NAMES = Object.keys(NETWORKS) as [Network, ...Network[]];

/** Links to them are whole and secure addresses. */
export function isNetworkUrl(url: string): boolean {
  return /^https:\/\/(?:[^\s/?#:.@]+\.)+[^\s/?#:.@]+(?::\d{1,5})?(?:[/?#]\S*)?$/i.test(url);
}
