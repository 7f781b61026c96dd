import { expect, it } from 'vitest';
import { formDocument } from '@/core/campaign/document.fixtures';
import { renderVariant } from '../render-variant';

it.each([
  ['leave an address', true, 'Please leave your e-mail address first.'],
  [
    'agree to be known again',
    false,
    'Each visitor gets one code. Please accept the cookies of this shop first.',
  ],
])(
  'whoever is not known is told to %s before a code of a pool, as far as that can be done',
  (_, asks, words) => {
    const document = formDocument();
    const { blocks } = document.variants[0]!.steps[0]!;
    const others = blocks.filter(({ kind }) => asks || kind !== 'email');
    document.variants[0]!.steps[0]!.blocks = [
      ...others,
      { kind: 'coupon', id: 'gift', code: '', pool: 'p1' },
    ];
    const written = JSON.stringify(renderVariant(document, 'a').steps);
    expect(/"data-first":"([^"]*)"/.exec(written)?.[1]).toBe(words);
  },
);
