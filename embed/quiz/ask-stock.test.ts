// @vitest-environment happy-dom
// A quiz whose outcomes show products, with a server that says which are sold out.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { quizDocument } from '@/core/campaign/quiz.fixtures';
import { renderVariant } from '@/core/render/render-variant';
import * as forms from '../forms';
import { mount } from '../mount';
import { events, paint, playPages, settle } from '../mount/mount.fixtures';
import { runQuiz } from './run-quiz';

playPages();

let asked: string[];
let reply: unknown;

beforeEach(() => {
  asked = [];
  reply = { soldOut: ['out-warm'] };
  vi.resetModules();
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(new URL(address).search);
    return Response.json(reply);
  });
});
afterEach(() => vi.unstubAllGlobals());

async function begin(variant: string) {
  const { askStock } = await import('./ask-stock');
  const { quiz, ...design } = renderVariant(quizDocument(), 'a');
  const mounted = mount(
    { ...design, behaviours: [runQuiz(quiz!, askStock, async () => forms)] },
    {
      document,
      campaign: 'c1',
      variant,
      loadForms: async () => forms,
      report: (event) => events.push(event),
    },
  );
  await settle();
  paint();
  await settle();
  return async (block: string) => {
    mounted.element.shadowRoot!.querySelector<HTMLElement>(block)!.click();
    await settle();
  };
}

const concluded = () => events.flatMap((event) => (event.type === 'quiz.completed' ? event.outcome : []));

async function conclude(press: Awaited<ReturnType<typeof begin>>) {
  await press('#f-person_friend');
  await press('[data-block=whom-next]');
  await press('[data-block=price-next]');
  const email = document
    .querySelector('beckon-campaign')!
    .shadowRoot!.querySelector<HTMLInputElement>('#f-email')!;
  email.value = 'kari@example.com';
  await press('[data-block=letter-send]');
}

it('asks once, naming the campaign and the variant that is shown', async () => {
  const press = await begin('b');
  await conclude(press);
  expect(asked).toEqual(['?campaign=c1&variant=b']);
});

it('shows what stands in for an outcome that is sold out', async () => {
  await conclude(await begin('a'));
  expect(concluded()).toEqual(['out-none']);
});

it('takes a refusal for nothing sold out', async () => {
  reply = { error: 'gone' };
  await conclude(await begin('a'));
  expect(concluded()).toEqual(['out-warm']);
});
