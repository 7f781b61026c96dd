import { expect, it } from 'vitest';
import { NETWORK_NAMES } from '@/core/campaign/networks';
import { social } from './social';

const draw = (url: string) =>
  social.tree(
    { id: 's', kind: 'social', links: [{ network: 'instagram', url }], align: 'start' },
    { kind: 'popup', width: 440 },
  )[2];

it('names each link for those who do not see its drawing', () => {
  expect(draw('https://www.instagram.com/fjell')).toMatchObject([
    'a',
    { 'aria-label': 'Instagram', href: 'https://www.instagram.com/fjell', 'data-action': 'link' },
    ['svg', { 'aria-hidden': 'true' }, ['path', {}]],
  ]);
});

it.each(['', 'http://www.instagram.com/fjell', 'javascript:alert(1)', '/fjell', 'https://'])(
  'leads nowhere with the address %j',
  (url) => {
    const [, attributes] = draw(url) as [string, object];
    expect(attributes).not.toHaveProperty('href');
  },
);

it('draws every network', () => {
  const links = NETWORK_NAMES.map((network) => ({ network, url: 'https://example.com/a' }));
  const [, , ...drawn] = social.tree(
    { id: 's', kind: 'social', links, align: 'center' },
    { kind: 'popup', width: 440 },
  );
  expect(new Set(drawn.map((link) => JSON.stringify(link))).size).toBe(NETWORK_NAMES.length);
});
