import { describe, expect, it } from 'vitest';
import { quizDocument } from './quiz.fixtures';
import { segmentsUsed } from './segments-used';

describe('what a campaign does with segments', () => {
  it('is found in its conditions, its messages and its quizzes', () => {
    const document = quizDocument();
    document.messages = [{ segment: 'loyal', variant: 'a' }];
    document.targeting = {
      kind: 'all',
      of: [
        { kind: 'not', of: { kind: 'segment', operator: 'is', values: ['Loyal', 'new'] } },
        { kind: 'segment', operator: 'starts', values: ['vip'] },
        {
          kind: 'audience',
          id: 'x',
          of: { kind: 'sticky', id: 's', days: 3, of: { kind: 'segment', operator: 'is', values: ['deep'] } },
        },
      ],
    };
    const quiz = document.variants[0]!.quiz!;
    quiz.exceptions = [
      { outcome: 'out-none', when: { kind: 'none', of: [{ kind: 'segment', segment: 'staff' }] } },
    ];
    expect([...segmentsUsed(document)]).toEqual([
      ['loyal', ['targeted', 'message']],
      ['new', ['targeted']],
      ['deep', ['targeted']],
      ['gift-givers', ['joined']],
      ['staff', ['asked']],
    ]);
  });

  it('is nothing in a campaign for everybody', () => {
    const document = quizDocument();
    document.variants = document.variants.map(({ quiz: _, ...variant }) => variant);
    expect(segmentsUsed(document).size).toBe(0);
  });
});
