// @vitest-environment happy-dom
// What visitors enter, choose and tick, as the mount and the file of forms handle it.
import { afterEach, describe, expect, it, test } from 'vitest';
import { ask, questions } from '@/core/campaign/question.fixtures';
import type { Question } from '@/core/campaign/traverse';
import { eventSchema } from '@/core/events/event';
import { drawn, events, open, playPages, types } from './mount.fixtures';
import { formDocument } from '@/core/campaign/document.fixtures';

playPages();
afterEach(() => history.replaceState(null, '', '/'));

const { hidden, ...visible } = questions();

/** A form that asks these alone. */
function openForm(...asked: Question[]) {
  const popup = open({}, (document) => ask(document, asked, true));
  const field = (id: string) => popup.root.getElementById(`f-${id}`) as HTMLInputElement;
  const tick = (id: string) => void (field(id).checked = true);
  const enter = (id: string, value: string) => void (field(id).value = value);
  const answers = () => events.flatMap((event) => (event.type === 'form.submitted' ? [event.fields] : []));
  return { ...popup, field, tick, enter, answers };
}

const answered: [Question, (form: ReturnType<typeof openForm>) => void, string][] = [
  [visible['text-field'], ({ enter }) => enter('word', '  <b>Ada</b> '), '<b>Ada</b>'],
  [{ ...visible['text-field'], long: true }, ({ enter }) => enter('word', 'one\ntwo'), 'one\ntwo'],
  [visible.phone, ({ enter }) => enter('phone', ' +49 (170) 123-45/67'), '+49 (170) 123-45/67'],
  [visible.phone, ({ enter }) => enter('phone', '٠٥٠ ١٢٣ ٤٥٦٧'), '٠٥٠ ١٢٣ ٤٥٦٧'],
  [visible.number, ({ enter }) => enter('number', '10'), '10'],
  [{ ...visible.number, whole: false, min: null }, ({ enter }) => enter('number', '-2.5'), '-2.5'],
  [visible.date, ({ enter }) => enter('date', '2026-12-31'), '2026-12-31'],
  [visible.select, ({ enter }) => enter('select', 'Coffee, black'), 'Coffee, black'],
  [visible.radio, ({ tick }) => tick('radio_o2'), 'Coffee, black'],
  [visible.checkboxes, ({ tick }) => (tick('boxes_o1'), tick('boxes_o3')), 'Tea\nWater'],
  [visible.cards, ({ tick }) => tick('cards_o2'), 'Coffee, black'],
  [{ ...visible.cards, several: true }, ({ tick }) => (tick('cards_o1'), tick('cards_o3')), 'Tea\nWater'],
  [visible['yes-no'], ({ tick }) => tick('yes_no'), 'No, thanks'],
  [visible.slider, ({ enter }) => enter('slider', '35'), '35'],
  [visible.slider, () => {}, '50'],
  [visible.rating, ({ tick }) => tick('rating_4'), '4'],
  [{ ...visible.rating, scale: 'emoji' }, ({ tick }) => tick('rating_5'), '5'],
  [{ ...visible.rating, scale: 'nps' }, ({ tick }) => tick('rating_0'), '0'],
];
test.each(answered.map(([question, fill, answer]) => ({ kind: question.kind, question, fill, answer })))(
  'an answer to a question of kind $kind is sent under its name: $answer',
  async ({ question, fill, answer }) => {
    const form = openForm(question);
    fill(form);
    await form.press('join');
    expect(form.errors().join('')).toBe('');
    expect(form.answers()).toEqual([{ [question.name]: answer }]);
  },
);

// One that can be pushed is answered where it stands.
test.each(Object.values(visible).filter(({ kind }) => kind !== 'slider'))(
  'a question of kind $kind that must be answered says so',
  async (question) => {
    const form = openForm(question);
    await form.press('join');
    expect(form.errors().join('')).toMatch(/^Please (fill|choose)/);
    expect(form.root.activeElement?.closest('[data-block]')?.getAttribute('data-block')).toBe(question.id);
    expect(form.root.activeElement?.getAttribute('aria-invalid')).toBe('true');
    expect(types()).not.toContain('form.submitted');
  },
);

test.each(Object.values(visible))(
  'a question of kind $kind that need not be answered lets the form pass',
  async (question) => {
    const form = openForm({ ...question, required: false });
    await form.press('join');
    expect(form.answers()).toEqual([{}]);
  },
);

const wrong: [Question, string, string, string][] = [
  [visible.phone, 'phone', 'call me', 'check the number'],
  [visible.phone, 'phone', '12', 'check the number'],
  [visible.number, 'number', '11', 'a whole number from 1 to 10'],
  [visible.number, 'number', '2.5', 'a whole number from 1 to 10'],
  [visible['text-field'], 'word', '   ', 'fill this in'],
];
test.each(wrong)('what is no answer is said to be none: %#', async (question, id, value, words) => {
  const form = openForm(question);
  form.enter(id, value);
  await form.press('join');
  expect(form.errors().join('')).toContain(words);
  expect(form.answers()).toEqual([]);
});

describe('a hidden answer', () => {
  it('is what its owner wrote', async () => {
    const form = openForm(hidden);
    await form.press('join');
    expect(form.answers()).toEqual([{ my_hidden: 'footer' }]);
  });

  it('is the parameter of the address, as text, and nothing when that is not there', async () => {
    const query = { ...hidden, source: 'query' as const, value: 'ref' };
    history.replaceState(null, '', '/?ref=%3Cimg%20src%3Dx%3E');
    const form = openForm(query);
    await form.press('join');
    history.replaceState(null, '', '/');
    const again = openForm(query);
    await again.press('join');
    expect(again.answers()).toEqual([{ my_hidden: '<img src=x>' }, {}]);
  });
});

test('whatever stands in the fields, the server takes the event', async () => {
  const form = openForm(...Object.values({ ...visible, hidden }));
  for (const input of form.root.querySelectorAll<HTMLInputElement>('[data-block] input, input[data-block]')) {
    input.removeAttribute('maxlength');
    input.removeAttribute('pattern');
    if (/text|tel|hidden/.test(input.type)) input.value = '\u{1F600}\u0000"</script>'.repeat(4000);
  }
  form.enter('number', '3');
  form.enter('date', '2026-05-05');
  form.enter('select', 'Tea');
  for (const id of ['radio_o1', 'cards_o1', 'yes_yes', 'rating_1', 'boxes_o1', 'boxes_o2']) form.tick(id);
  await form.press('join');
  const [sent] = events.filter(({ type }) => type === 'form.submitted');
  const { type, ...props } = sent!;
  const id = '01900000-0000-7000-8000-000000000001';
  const page = { url: 'https://shop.example/', device: 'phone' };
  const of = { campaign: 'c', release: 1, arm: null, visitor: null, session: null, at: 0 };
  expect(eventSchema.safeParse({ id, type, page, ...of, props }).error).toBeUndefined();
  expect(Object.keys('fields' in props ? props.fields : {})).toHaveLength(12);
});

test('what was entered, chosen and ticked is there when the step is drawn anew', () => {
  const form = openForm(
    { ...visible['text-field'], long: true },
    visible.select,
    visible.radio,
    visible.checkboxes,
  );
  form.enter('word', 'one\ntwo');
  form.enter('select', 'Water');
  form.tick('radio_o3');
  form.tick('boxes_o1');
  const document = formDocument();
  ask(
    document,
    [{ ...visible['text-field'], long: true }, visible.select, visible.radio, visible.checkboxes],
    true,
  );
  form.mounted.update(drawn(document, 'a'));
  expect(form.field('word').value).toBe('one\ntwo');
  expect(form.field('select').value).toBe('Water');
  expect(form.field('radio_o3').checked).toBe(true);
  expect([form.field('boxes_o1').checked, form.field('boxes_o2').checked]).toEqual([true, false]);
});

test('a later step carries the answers of the steps before it, so that they arrive with the address', async () => {
  const popup = open({}, (document) => {
    const [form, thanks] = document.variants[0]!.steps;
    ask(document, []);
    const [email, consent] = form!.blocks.splice(2, 2);
    form!.blocks.splice(2, 0, { ...visible.radio });
    thanks!.blocks.unshift(email!, consent!, {
      id: 'send',
      kind: 'button',
      label: 'Send',
      emphasis: 'primary',
      action: { kind: 'submit', then: { kind: 'close' } },
    });
  });
  popup.find<HTMLInputElement>('#f-radio_o1').checked = true;
  await popup.press('join');
  popup.email().value = 'ada@example.com';
  popup.tick().checked = true;
  await popup.press('send');
  const sent = events.flatMap((event) =>
    event.type === 'form.submitted' ? [[event.email, event.fields]] : [],
  );
  expect(sent).toEqual([
    [undefined, { my_radio: 'Tea' }],
    ['ada@example.com', { my_radio: 'Tea' }],
  ]);
});
