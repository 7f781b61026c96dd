// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { formDocument } from '@/core/campaign/document.fixtures';
import { DEFAULT_BRAND } from '@/core/campaign/resolve-theme';
import type { Theme } from '@/core/campaign/theme';
import { renderVariant } from '@/core/render/render-variant';
import { withOrigin } from '@/core/render/with-origin';
import { buildTree } from '../mount/build-tree';
import { font } from './font';
import type { LivingStep } from './behaviour';

const heading = { file: '0123456789abcdef', name: 'Head.woff2', variable: true } as const;
const body = { file: 'fedcba9876543210', name: 'Body.woff2' } as const;

class FakeFace {
  constructor(
    readonly family: string,
    readonly source: string,
    readonly descriptors: object,
  ) {}
}
afterEach(() => vi.unstubAllGlobals());

function live(theme: Theme['font']) {
  const fonts = new Set<FakeFace>();
  Object.defineProperty(document, 'fonts', { value: fonts, configurable: true });
  Object.assign(window, { FontFace: FakeFace });
  const campaign = formDocument();
  campaign.variants[0]!.theme.font = theme;
  const design = withOrigin(renderVariant(campaign, 'a', DEFAULT_BRAND), 'https://beckon.example');
  const card = document.createElement('div');
  card.append(buildTree(document, design.steps[0]!.tree));
  const again = () => font({ card } as unknown as LivingStep);
  if (design.behaviours?.includes('font')) again();
  return { fonts, again };
}

it('gives the page the uploaded fonts, from Beckon and under names of their own', () => {
  const { fonts } = live({ heading, body });
  expect([...fonts]).toEqual([
    new FakeFace('beckon-0123456789abcdef', 'url(https://beckon.example/s/f/0123456789abcdef.woff2)', {
      display: 'swap',
      weight: '1 1000',
    }),
    new FakeFace('beckon-fedcba9876543210', 'url(https://beckon.example/s/f/fedcba9876543210.woff2)', {
      display: 'swap',
      weight: '400',
    }),
  ]);
});

it('gives each only once, however many steps and campaigns use it', () => {
  const { fonts, again } = live({ heading, body: heading });
  again();
  expect(fonts.size).toBe(1);
});

it('is not part of a design whose fonts every device has', () => {
  expect(live({ heading: 'slab', body: 'rounded' }).fonts.size).toBe(0);
});
