import { expect, test } from 'vitest';
import { placeholdersOf } from './placeholders';
import { templates } from '.';

const of = (id: string) => {
  const found = templates.find((one) => one.id === id);
  return found && placeholdersOf(found.document());
};

test('what is made up in a template is named, in one order', () => {
  expect(of('welcome-email')).toEqual([]);
  expect(of('leaving-code')).toEqual(['code', 'links', 'amount', 'pages']);
  expect(of('order-by-two')).toEqual(['links', 'time', 'pages', 'place']);
  expect(of('gift-finder')).toEqual(['links', 'element']);
  expect(of('we-deliver-to-you')).toEqual(['links', 'pages', 'countries']);
});
