import { describe, expect, it, test } from 'vitest';
import type { Block } from '@/core/campaign/block';
import type { Condition } from '@/core/campaign/condition';
import type { CampaignDocument } from '@/core/campaign/document';
import type { Prefill } from '@/core/campaign/blocks/prefill';
import type { CampaignQuiz } from '@/core/campaign/quiz';
import { questions } from '@/core/campaign/question.fixtures';
import { quizDocument } from '@/core/campaign/quiz.fixtures';
import { formDocument } from '@/core/campaign/document.fixtures';
import type { ElementTree, NodeTree } from './design';
import { renderVariant } from './render-variant';

const personal: Condition = { kind: 'visits', from: 3, to: null };
const render = (change: Partial<CampaignDocument>) => renderVariant({ ...formDocument(), ...change }, 'a');

/** Every element below a tree that is pressed to act, with its words. */
function controls(tree: NodeTree): (readonly [does: string, to: string | undefined, words: string])[] {
  if (typeof tree === 'string') return [];
  const [, attributes, ...children] = tree;
  const does = attributes && (attributes['data-tell'] ?? attributes['data-action']);
  return [
    ...(does ? [[does, attributes['data-to'], children.join('')] as const] : []),
    ...children.flatMap(controls),
  ];
}
const asks = (design: ReturnType<typeof render>) =>
  design.steps.map(({ id, tree }) => [id, controls(tree).filter(([does]) => does === 'why').length]);

/** What the shopper is told, in its order. */
function reasonsIn({ steps }: ReturnType<typeof render>) {
  const tree = JSON.stringify(steps.find(({ id }) => id === '_why')?.tree ?? '');
  return [...tree.matchAll(/\["p",\{"role":"listitem"\},"([^"]+)"\]/g)].map(([, words]) => words);
}

describe('a personalised campaign', () => {
  it('lets shoppers ask why on its first step, and answers on one of its own', () => {
    const design = render({ targeting: personal });
    expect(asks(design)).toEqual([
      ['form', 1],
      ['thanks', 0],
      ['_why', 0],
    ]);
    const { tree } = design.steps.at(-1)!;
    expect(JSON.stringify(tree)).toContain('How many times you have been here');
    expect(JSON.stringify(tree)).toContain('"id":"label"');
    expect(controls(tree)).toEqual([
      ['fewer', undefined, 'Show me fewer like this'],
      ['forget', undefined, 'Forget me'],
      ['go', 'form', 'Back'],
    ]);
  });

  it('asks in the owner’s words, or not at all', () => {
    const words = (why: CampaignDocument['why']) =>
      controls(render({ targeting: personal, why }).steps[0]!.tree).find(([action]) => action === 'why')?.[2];
    expect(words(undefined)).toBe('Why am I seeing this?');
    expect(words({ shown: true, label: 'Why this?' })).toBe('Why this?');
    expect(words({ shown: true, label: '' })).toBe('Why am I seeing this?');
    expect(words({ shown: false })).toBeUndefined();
  });

  it('says so where a field is filled with what is known, or the quiz asks it', () => {
    const filled = (prefill: Prefill | undefined) => {
      const document = formDocument();
      const [variant] = document.variants;
      const [first, ...others] = variant!.steps;
      const { 'text-field': field } = questions();
      const steps = [{ ...first!, blocks: [...first!.blocks, { ...field, prefill }] }, ...others];
      return render({ targeting: { kind: 'all', of: [] }, variants: [{ ...variant!, steps }] });
    };
    expect(asks(filled(undefined)).flatMap(([, count]) => count)).toEqual([0, 0]);
    const known = filled({ from: 'trait', name: 'city' });
    expect(asks(known)[0]).toEqual(['form', 1]);
    expect(JSON.stringify(known.steps.at(-1))).toContain('What the shop knows about you');
    expect(JSON.stringify(filled({ from: 'query', name: 'city' }).steps.at(-1))).toContain(
      'The link or advert you came by',
    );

    const quizzed = (exceptions: CampaignQuiz['exceptions']) => {
      const [variant] = quizDocument().variants;
      const variants = [{ ...variant!, quiz: { ...variant!.quiz!, exceptions } }];
      return render({ targeting: { kind: 'all', of: [] }, variants });
    };
    expect(JSON.stringify(quizzed([]).steps)).not.toContain('Why am I seeing this?');
    expect(
      JSON.stringify(quizzed([{ outcome: 'out-warm', when: { kind: 'segment', segment: 'loyal' } }]).steps),
    ).toContain('A group of customers you are in');
  });

  it('says so where products are chosen by what the visitor did, and only there', () => {
    const offering = (kind: 'viewed' | 'similar' | 'cheaper' | 'together' | 'popular' | 'newest') => {
      const document = formDocument();
      const [variant] = document.variants;
      const [first, ...others] = variant!.steps;
      const list: Block = {
        kind: 'products',
        id: 'list',
        title: '',
        strategies: [{ kind }, { kind: 'popular' }],
        count: 3,
        arrangement: 'grid',
        facts: { price: true, was: true, saving: true },
        label: '',
        press: 'open',
        noneLeft: '',
      };
      const steps = [{ ...first!, blocks: [...first!.blocks, list] }, ...others];
      return reasonsIn(render({ targeting: { kind: 'all', of: [] }, variants: [{ ...variant!, steps }] }));
    };
    expect(offering('viewed')).toEqual(['Which pages you have looked at']);
    expect(offering('similar')).toEqual(['Which pages you have looked at', 'What is in your cart']);
    expect(offering('cheaper')).toEqual(['What is in your cart']);
    expect(offering('together')).toEqual(['What is in your cart', 'What you have ordered here']);
    expect(offering('popular')).toEqual([]);
    expect(offering('newest')).toEqual([]);
  });

  it('has no block that the control could be taken for', () => {
    const [first] = render({ targeting: personal }).steps;
    const control = (first!.tree as ElementTree).at(-1) as ElementTree;
    expect(control[1]).not.toHaveProperty('data-block');
  });
});

test('a campaign that asks nothing personal stays as it is, byte for byte', () => {
  const plain = render({ targeting: { kind: 'all', of: [] } });
  expect(render({ targeting: { kind: 'device', values: ['phone'] } })).toEqual(plain);
  expect(asks(plain)).toEqual([
    ['form', 0],
    ['thanks', 0],
  ]);
  expect(plain.css).not.toContain('.why');
  expect(render({ targeting: personal, why: { shown: false } })).toEqual(plain);
});

describe('a text that speaks of the visitor', () => {
  const reasons = (text: string) => {
    const document = formDocument();
    const [block] = document.variants[0]!.steps[0]!.blocks;
    if (block?.kind !== 'heading') throw new Error('The form begins with a heading.');
    block.text = text;
    return reasonsIn(renderVariant(document, 'a'));
  };

  it('makes a campaign personal, and its reasons are told', () => {
    expect(reasons('For {{query:for|you}}')).toEqual(['The link or advert you came by']);
    expect(reasons('{{trait:tier|Dear}} member in {{country|the world}}')).toEqual([
      'What the shop knows about you',
      'The country you are in',
    ]);
  });

  it('does not when it says only what everybody sees, or what was just answered', () => {
    expect(reasons('On {{date|this day}}: {{product|this}}, in {{answer:size|your size}}')).toEqual([]);
  });
});
