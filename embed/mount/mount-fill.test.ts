// @vitest-environment happy-dom
// What a visitor answered stands in the words of the steps behind.
import { expect, it } from 'vitest';
import { ask, questions } from '@/core/campaign/question.fixtures';
import { open, paint, playPages } from './mount.fixtures';

playPages();

const { 'text-field': word, checkboxes: boxes } = questions();

async function answerWith(text: string) {
  const popup = open({}, (document) => {
    ask(document, [{ ...word, required: false }, boxes], true);
    const [, thanks] = document.variants[0]!.steps;
    const names = `{{answer:${word.name}|you}} and {{answer:${boxes.name}|nothing}}`;
    thanks!.blocks.unshift({ id: 'said', kind: 'heading', text: names, align: 'start' });
  });
  const field = (id: string) => popup.root.getElementById(`f-${id}`) as HTMLInputElement;
  field('word').value = text;
  field('boxes_o1').checked = field('boxes_o3').checked = true;
  await popup.press('join');
  return popup.find('[data-block=said]');
}

it('as text, whatever it is', async () => {
  const said = await answerWith('<b>Ada</b>');
  expect(said.textContent).toBe('<b>Ada</b> and Tea, Water');
  expect(said.querySelector('b')).toBeNull();
});

it('the fallback stays for those who left the field empty', async () => {
  expect((await answerWith('')).textContent).toBe('you and Tea, Water');
});

it('in what a countdown says at its end, too', async () => {
  const popup = open({}, (document) => {
    ask(document, [{ ...word, required: false }], true);
    const [, thanks] = document.variants[0]!.steps;
    thanks!.blocks.unshift({
      id: 'time',
      kind: 'countdown',
      end: { kind: 'date', at: 1 },
      finish: { kind: 'show', text: `Too late, {{answer:${word.name}|you}}` },
    });
  });
  (popup.root.getElementById('f-word') as HTMLInputElement).value = 'Ada';
  await popup.press('join');
  const said = popup.find('[data-block=time]');
  paint();
  expect(said.textContent).toBe('Too late, Ada');
  expect(said.getAttribute('role')).toBe('status');
  expect(said.querySelector('.over')).toBeNull();
});
