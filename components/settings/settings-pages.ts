// The pages of a site's settings, in the order in which they are needed. A page appears here when it works.

export interface SettingsPage {
  key: 'activity' | 'coupons' | 'general' | 'orders' | 'products' | 'status' | 'team' | 'visits' | 'webhooks';
  /** Below `/sites/<id>/settings`; empty for the first. */
  path: string;
}

export const SETTINGS_PAGES: readonly SettingsPage[] = [
  { key: 'general', path: '' },
  { key: 'team', path: 'team' },
  { key: 'visits', path: 'visits' },
  { key: 'orders', path: 'orders' },
  { key: 'products', path: 'products' },
  { key: 'coupons', path: 'coupons' },
  { key: 'webhooks', path: 'webhooks' },
  { key: 'status', path: 'status' },
  { key: 'activity', path: 'activity' },
];
