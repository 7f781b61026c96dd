// @vitest-environment happy-dom
// A quiz as a shopper meets it, mounted as on a shop.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { quizDocument } from '@/core/campaign/quiz.fixtures';
import type { BeckonApi } from '../api';
import * as forms from '../forms';
import { mount } from '../mount';
import { drawn, events, paint, playPages, settle, types } from '../mount/mount.fixtures';
import { emptyRecord, type VisitorRecord } from '../record';
import type { Told } from '../told';

playPages();

let record: VisitorRecord;
let told: Told;
let tracked: [string, unknown][];

beforeEach(() => {
  record = emptyRecord({ personalisation: true });
  told = {};
  tracked = [];
  (window as { beckon?: unknown }).beckon = {
    set: (facts) => void Object.assign(told, structuredClone(facts)),
    track: (name: string, props: unknown) => void tracked.push([name, props]),
  } satisfies Partial<BeckonApi>;
});
afterEach(() => delete (window as { beckon?: unknown }).beckon);

async function begin(change: (document: ReturnType<typeof quizDocument>) => void = () => {}) {
  const campaign = quizDocument();
  change(campaign);
  const mounted = mount(drawn(campaign, 'a'), {
    document,
    campaign: 'c1',
    variant: 'a',
    loadForms: async () => forms,
    report: (event) => events.push(event),
    change: (edit) => void edit(record),
    told,
  });
  await settle();
  paint();
  await settle();
  const root = mounted.element.shadowRoot!;
  const find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
  return {
    mounted,
    find,
    heading: () => find('#label')?.textContent,
    choose: (option: string) => find<HTMLInputElement>(`#f-person_${option}`).click(),
    type: (selector: string, value: string) => {
      const field = find<HTMLInputElement>(selector);
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    press: async (block: string) => {
      find(`[data-block=${block}]`).click();
      await settle();
    },
  };
}

const toldOf = (type: string) => events.filter((event) => event.type === type);

describe('a quiz', () => {
  it('goes by the answers, concludes once, and does what follows', async () => {
    const quiz = await begin();
    quiz.choose('friend');
    await quiz.press('whom-next');
    expect(quiz.heading()).toBe('How much?');
    quiz.type('#f-budget', '40');
    await quiz.press('price-next');
    quiz.type('#f-email', 'kari@example.com');
    await quiz.press('letter-send');
    expect(quiz.heading()).toBe('Something warm');
    expect(toldOf('quiz.answered').map((event) => ({ ...event, type: undefined }))).toEqual([
      { step: 'whom', answers: { person: ['friend'] }, remembered: true },
      { step: 'price', answers: { budget: 40 }, remembered: true },
      { step: 'letter', answers: { email: 'kari@example.com' }, remembered: true },
    ]);
    expect(toldOf('quiz.completed')).toEqual([
      {
        type: 'quiz.completed',
        outcome: 'out-warm',
        path: ['whom', 'price', 'letter'],
        answers: { person: ['friend'], budget: 40, email: 'kari@example.com' },
        remembered: true,
      },
    ]);
    expect(types().indexOf('form.submitted')).toBeLessThan(types().indexOf('quiz.completed'));
    expect(tracked).toEqual([['quiz-warm', { campaign: 'c1', outcome: 'out-warm' }]]);
    expect(told).toMatchObject({
      answers: { c1: { person: ['A friend'], budget: ['40'] } },
      traits: { taste: 'warm', 'buys-for': 'A friend' },
      joined: ['gift-givers'],
    });
    expect(record.kept.profile).toMatchObject({ joined: ['gift-givers'], traits: { taste: 'warm' } });
  });

  it('does not go on without an answer that it needs, and says so', async () => {
    const quiz = await begin();
    await quiz.press('whom-next');
    expect(quiz.heading()).toBe('Who is it for?');
    expect(quiz.find('[data-block=person] [role=alert]').textContent).not.toBe('');
    expect(toldOf('quiz.answered')).toEqual([]);
  });

  it('passes over, ends early, and closes where the outcome shows nothing', async () => {
    const quiz = await begin();
    quiz.choose('nobody');
    await quiz.press('whom-next');
    expect(quiz.heading()).toBe('Where shall we send it?');
    quiz.type('#f-email', 'kari@example.com');
    await quiz.press('letter-send');
    expect(events.at(-1)).toMatchObject({ type: 'campaign.closed', reason: 'done' });
    expect(toldOf('quiz.completed')).toMatchObject([{ outcome: 'out-none', path: ['whom', 'letter'] }]);
  });

  it('goes back with every answer, and tells of a conclusion that is no other only once', async () => {
    const quiz = await begin();
    quiz.choose('me');
    await quiz.press('whom-next');
    quiz.type('#f-budget', '300');
    await quiz.press('price-back');
    expect(quiz.find<HTMLInputElement>('#f-person_me').checked).toBe(true);
    await quiz.press('whom-next');
    expect(quiz.find<HTMLInputElement>('#f-budget').value).toBe('300');
    await quiz.press('price-next');
    expect(quiz.heading()).toBe('Something bright');
    quiz.mounted.showStep('price');
    await quiz.press('price-next');
    expect(quiz.heading()).toBe('Something bright');
    expect(toldOf('quiz.completed')).toHaveLength(1);
  });

  it('stands where it stood after a reload, with consent', async () => {
    const first = await begin();
    first.choose('friend');
    await first.press('whom-next');
    first.type('#f-budget', '40');
    first.mounted.close('api');
    events.length = 0;
    const again = await begin();
    expect(again.heading()).toBe('How much?');
    expect(again.find<HTMLInputElement>('#f-budget').value).toBe('40');
    expect(types().slice(0, 2)).toEqual(['campaign.shown', 'step.viewed']);
    expect(toldOf('step.viewed')).toEqual([{ type: 'step.viewed', step: 'price' }]);
  });

  it('keeps nothing, and sends no words, of somebody who may not be remembered', async () => {
    record.answers = { statistics: true };
    const quiz = await begin();
    quiz.choose('friend');
    await quiz.press('whom-next');
    await quiz.press('price-next');
    quiz.type('#f-email', 'kari@example.com');
    await quiz.press('letter-send');
    expect(record.kept).toEqual({});
    expect(JSON.stringify(toldOf('quiz.answered'))).not.toContain('kari');
    expect(toldOf('quiz.completed')).toMatchObject([{ remembered: false, answers: { person: ['friend'] } }]);
    expect(told.joined).toEqual(['gift-givers']);
  });

  it('makes of what anybody kept a quiz that can be taken', async () => {
    for (const kept of [
      { path: 7, answers: 'x' },
      { path: ['gone', 'letter'], answers: { person: ['x'] } },
    ]) {
      record.kept.profile = { quizzes: { c1: kept as never } };
      const quiz = await begin();
      expect(quiz.heading()).toBe('Who is it for?');
      quiz.mounted.close('api');
    }
  });

  it('is answered by digits, and by Enter', async () => {
    const quiz = await begin();
    const key = (name: string, on: HTMLElement, isComposing = false) =>
      on.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, isComposing }),
      );
    // It opened with the focus around the card.
    key('2', quiz.find('dialog'));
    expect(quiz.find<HTMLInputElement>('#f-person_friend').checked).toBe(true);
    key('Enter', quiz.find('#f-person_friend'));
    await settle();
    expect(quiz.heading()).toBe('How much?');
    const budget = quiz.find<HTMLInputElement>('#f-budget');
    key('2', budget);
    expect(quiz.heading()).toBe('How much?');
    budget.value = '45';
    // Ends what a keyboard of many signs composes, and nothing else.
    key('Enter', budget, true);
    expect(quiz.heading()).toBe('How much?');
    key('Enter', budget);
    expect(quiz.heading()).not.toBe('How much?');
  });

  it('goes on by itself when an answer is pressed, and not when arrows pass over it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const quiz = await begin();
    quiz.choose('friend');
    vi.advanceTimersByTime(1000);
    expect(quiz.heading()).toBe('Who is it for?');
    const press = (detail: number) =>
      quiz
        .find('#f-person_me')
        .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));
    // The second of two quick presses is meant for the question before.
    expect(press(2)).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(quiz.heading()).toBe('Who is it for?');
    press(1);
    // At once: whoever answered waits for nothing.
    expect(quiz.heading()).toBe('How much?');
    vi.advanceTimersByTime(1000);
    expect(quiz.heading()).toBe('How much?');
    quiz.find('[data-block=price-back]').click();
    expect(quiz.heading()).toBe('Who is it for?');
    // The answer that was chosen before, and does not change.
    press(1);
    vi.advanceTimersByTime(0);
    vi.useRealTimers();
    expect(quiz.heading()).toBe('How much?');
  });

  it('leaves an exclusive set when it joins another of its segments', async () => {
    told.joined = ['self-buyers', 'loyal'];
    const campaign = quizDocument();
    const { renderVariant } = await import('@/core/render/render-variant');
    const design = renderVariant(campaign, 'a', undefined, undefined, () => ['gift-givers', 'self-buyers']);
    expect(design.quiz?.outcomes['out-warm']?.does?.[0]).toEqual({
      kind: 'join',
      segment: 'gift-givers',
      leaves: ['self-buyers'],
    });
  });

  it('says how far one is', async () => {
    const quiz = await begin();
    const far = () => Number(quiz.find('.ahead').getAttribute('aria-valuenow'));
    const before = far();
    quiz.choose('friend');
    await quiz.press('whom-next');
    expect(before).toBe(0);
    expect(quiz.find('#far').textContent).toBe(`${far()}%`);
    expect(far()).toBeGreaterThan(before);
    expect(far()).toBeLessThan(100);
  });
});
