// @vitest-environment happy-dom
// What answers of choices can be besides words: values of their own, "other", "none of these", so many at least and at most.
import { afterEach, describe, expect, it } from 'vitest';
import type { FieldOption } from '@/core/campaign/blocks/field';
import { ask, questions } from '@/core/campaign/question.fixtures';
import type { Question } from '@/core/campaign/traverse';
import { events, open, playPages } from './mount.fixtures';

playPages();
afterEach(() => history.replaceState(null, '', '/'));

const all = questions();
const options: FieldOption[] = [
  { id: 'tea', label: 'Tea', value: 'drink:tea' },
  { id: 'coffee', label: 'Coffee' },
  { id: 'other', label: 'Something else', writes: true },
  { id: 'none', label: 'None of these', alone: true },
];
const boxes = { ...all.checkboxes, options };
const cards = { ...all.cards, options, several: true };

function openForm(...asked: Question[]) {
  const popup = open({}, (document) => ask(document, asked, true));
  const field = (id: string) => popup.root.getElementById(`f-${id}`) as HTMLInputElement;
  const ticked = () => [...popup.root.querySelectorAll(':checked')].map(({ id }) => id.split('_')[1]);
  const sent = () => events.flatMap((event) => (event.type === 'form.submitted' ? [event.fields] : []));
  return { ...popup, field, ticked, sent, click: (id: string) => field(id).click() };
}

describe('an answer', () => {
  it('is sent by its value, and else by its words', async () => {
    const form = openForm(boxes);
    form.click('boxes_tea');
    form.click('boxes_coffee');
    await form.press('join');
    expect(form.sent()).toEqual([{ my_boxes: 'drink:tea\nCoffee' }]);
  });

  it('from a list that opens too', async () => {
    const form = openForm({
      ...all.select,
      options: [
        { id: 'a', label: 'Tea', value: 't' },
        { id: 'b', label: 'Cocoa' },
      ],
    });
    form.field('select').value = 't';
    await form.press('join');
    expect(form.sent()).toEqual([{ my_select: 't' }]);
  });

  it.each([boxes, cards])(
    '"other" is sent by what was written beside it, in one line ($kind)',
    async (asked) => {
      const form = openForm(asked);
      form.click(`${asked.id}_other`);
      expect(form.find('.words').getAttribute('aria-label')).toBe('Something else');
      form.field(`${asked.id}_other_w`).value = ' <i>Milk</i>\n and honey ';
      await form.press('join');
      expect(form.sent()).toEqual([{ [asked.name]: '<i>Milk</i> and honey' }]);
    },
  );

  it('"other" without words is sent by its own, and words that belong to no tick are not sent', async () => {
    const unticked = openForm({ ...boxes, required: false });
    unticked.field('boxes_other_w').value = 'Milk';
    await unticked.press('join');
    const wordless = openForm(boxes);
    wordless.click('boxes_other');
    wordless.field('boxes_other_w').value = '  ';
    await wordless.press('join');
    expect(wordless.sent()).toEqual([{}, { my_boxes: 'Something else' }]);
  });

  it.each([boxes, cards])('"none of these" takes the others back, and they take it back ($kind)', (asked) => {
    const form = openForm(asked);
    for (const id of ['tea', 'coffee']) form.click(`${asked.id}_${id}`);
    form.click(`${asked.id}_none`);
    expect(form.ticked()).toEqual(['none']);
    form.click(`${asked.id}_coffee`);
    expect(form.ticked()).toEqual(['coffee']);
  });
});

describe('a question that says how many', () => {
  const limited = { ...boxes, least: 2, most: 2 };

  it.each([
    [['tea'], false],
    [['tea', 'coffee'], true],
    [['tea', 'coffee', 'other'], false],
    [['none'], true],
  ])('takes %j: %s', async (chosen, taken) => {
    const form = openForm(limited);
    for (const id of chosen) form.click(`boxes_${id}`);
    await form.press('join');
    expect(form.errors().join('')).toBe(taken ? '' : 'Please choose 2 answers.');
    expect(form.sent()).toHaveLength(taken ? 1 : 0);
  });

  it('says it before anybody is wrong, to those who hear it too', () => {
    const { find } = openForm({ ...boxes, least: 1, most: 3 });
    expect(find('.limits').textContent).toBe('Choose 1 to 3 answers.');
    expect(find('fieldset').getAttribute('aria-describedby')).toContain(find('.limits').id);
  });

  it('may be passed over where it need not be answered, and says "choose" where it must', async () => {
    const free = openForm({ ...limited, required: false });
    await free.press('join');
    expect(free.sent()).toEqual([{}]);
    const must = openForm(limited);
    await must.press('join');
    expect(must.errors().join('')).toBe('Please choose at least one answer.');
  });
});

describe('a slider', () => {
  it('says its number with its unit, as it is pushed', () => {
    const form = openForm({ ...all.slider, max: 2000, before: '€ ', after: ' a month' });
    const slider = form.field('slider');
    expect(form.find('.now').textContent).toBe('€ 1,000 a month');
    slider.value = '1500';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    expect(form.find('.now').textContent).toBe('€ 1,500 a month');
    expect(slider.getAttribute('aria-valuetext')).toBe('€ 1,500 a month');
  });

  it('that need not be answered says nothing until it is pushed, or pressed where it stands', async () => {
    const free = { ...all.slider, required: false };
    const form = openForm(free);
    expect(form.find('.now').textContent).toBe('No answer yet');
    form.field('slider').dispatchEvent(new Event('pointerup'));
    expect(form.find('.now').textContent).toBe('€ 50');
    await form.press('join');
    expect(form.sent()).toEqual([{ my_slider: '50' }]);
  });
});

describe('an answer that is known already', () => {
  const from = (question: Question, name = 'q') =>
    ({ ...question, prefill: { from: 'query' as const, name } }) as Question;
  const asked = (question: Question, value: string) => {
    history.replaceState(null, '', `/?q=${encodeURIComponent(value)}`);
    return openForm(from(question));
  };

  it.each<[Question, string, string[]]>([
    [all.radio, 'coffee, BLACK', ['o2']],
    [all.radio, 'o3', ['o3']],
    [all.radio, 'Beer', []],
    [boxes, 'drink:tea, coffee', ['tea', 'coffee']],
    [boxes, 'coffee,none of these', []],
    [{ ...boxes, most: 1 }, 'drink:tea,coffee', []],
    [all.cards, 'water', ['o3']],
    [all['yes-no'], 'yes', ['yes']],
  ])('ticks what is meant, and only what fits: %#', (question, value, chosen) => {
    expect(asked(question, value).ticked()).toEqual(chosen);
  });

  it.each<[Question, string, string, string]>([
    [all.select, 'select', 'water', 'Water'],
    [all.select, 'select', 'Beer', ''],
    [all['text-field'], 'word', '<b>Ada</b>', '<b>Ada</b>'],
    [all['text-field'], 'word', 'A'.repeat(41), ''],
    [all.slider, 'slider', '75', '75'],
    [all.slider, 'slider', '400', '50'],
    [all.slider, 'slider', 'much', '50'],
  ])('is entered if the question takes it: %#', (question, id, value, entered) => {
    expect(asked(question, value).field(id).value).toBe(entered);
  });

  it('is a trait of the visitor, as the shop tells it', () => {
    const popup = open({ told: { traits: { drink: 'Water' } } }, (document) =>
      ask(document, [{ ...all.radio, prefill: { from: 'trait', name: 'drink' } }], true),
    );
    expect(popup.find<HTMLInputElement>('#f-radio_o3').checked).toBe(true);
  });
});

describe('answers in an order of the visitor’s own', () => {
  const many = Array.from({ length: 8 }, (_, index) => ({ id: `o${index}`, label: `Answer ${index}` }));
  const mixed = { ...boxes, shuffle: true as const, options: [...options.slice(2), ...many] };
  const orderIn = (root: ShadowRoot) =>
    [...root.querySelectorAll('fieldset [type=checkbox]')].map(({ id }) => id.split('_')[1]);
  const draw = (visitor: string) => {
    const popup = open({ change: (edit) => edit({ kept: {}, visitor } as never) }, (document) =>
      ask(document, [mixed], true),
    );
    return popup;
  };

  it('are the same whenever they come, and others for others; "other" and "none" stay last', () => {
    const orders = ['ada', 'ada', 'ben', 'cyd'].map((visitor) => orderIn(draw(visitor).root));
    expect(orders[0]).toEqual(orders[1]);
    expect(new Set(orders.map(String)).size).toBeGreaterThan(1);
    for (const order of orders) {
      expect([...order].sort()).toEqual(mixed.options.map(({ id }) => id).sort());
      expect(order.slice(-2)).toEqual(['other', 'none']);
    }
  });

  it('keep the words of "other" behind it, and the line for mistakes last', () => {
    const { root } = draw('ada');
    const words = root.querySelector('.words');
    expect(words?.previousElementSibling?.querySelector('input')?.id).toBe('f-boxes_other');
    expect(root.querySelector('fieldset')?.lastElementChild?.className).toBe('error');
  });
});
