import { describe, expect, it } from 'vitest';
import type { Quiz } from '@/core/quiz/quiz';
import { acceptEvent, type BatchFacts } from './accept-event';
import { campaignEvent, NOON, type CampaignEventParts } from './event.fixtures';
import { OUTCOME } from './event-store';
import { RELEASE, siteWith, visitorIn } from './site.fixtures';

const inArm = (arm: string): CampaignEventParts => ({ arm, visitor: visitorIn(arm) });

describe('what a quiz heard', () => {
  const question = {
    id: 'whom',
    kind: 'one',
    options: ['her', 'him'],
    required: false,
    weights: [],
  } as const;
  const quiz: Quiz = {
    steps: [{ id: 'start', questions: [question], ways: [], otherwise: null }],
    outcomes: [{ id: 'warm' }],
    exceptions: [],
    choosing: { by: 'points' },
    fallback: 'warm',
  };
  const facts: BatchFacts = {
    sent: NOON,
    receivedAt: NOON,
    bot: false,
    site: siteWith([{ ...RELEASE, quizzes: { a: quiz } }]),
  };
  const toldOf = (type: 'quiz.answered' | 'quiz.completed', parts: CampaignEventParts, props = {}) => {
    const event = campaignEvent(type, parts);
    const answer = acceptEvent({ ...event, props: { ...event.props, ...props } }, facts);
    return 'accepted' in answer ? answer.accepted.told : answer.reason;
  };

  it('is told in the terms of the release', () => {
    expect(toldOf('quiz.answered', inArm('a'))).toEqual({ whom: ['her'] });
    expect(toldOf('quiz.answered', { ...inArm('a'), answers: { whom: [] } })).toEqual({ whom: [] });
    expect(toldOf('quiz.completed', inArm('a'))).toEqual({ whom: ['her'], [OUTCOME]: ['warm'] });
  });

  it('is nothing where somebody made it up: another option, step or outcome, or a variant without a quiz', () => {
    expect(toldOf('quiz.answered', { ...inArm('a'), answers: { whom: ['them'] } })).toMatch(
      /^props\.answers/,
    );
    expect(toldOf('quiz.answered', { ...inArm('a'), step: 'end' })).toMatch(/^props\.step/);
    expect(toldOf('quiz.completed', inArm('a'), { outcome: 'hot' })).toMatch(/^props\.outcome/);
    expect(toldOf('quiz.answered', inArm('b'))).toMatch(/^type/);
  });
});
