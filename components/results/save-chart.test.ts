import { expect, it } from 'vitest';
import { csvOf, fileName } from './save-chart';

it('writes figures as they are, and no cell that a spreadsheet would run', () => {
  expect(
    csvOf({
      head: ['Page', 'Exposed'],
      rows: [
        ['=HYPERLINK("x")', 12],
        ['/plain', 0],
      ],
    }),
  ).toBe('\u{FEFF}"Page","Exposed"\r\n"\'=HYPERLINK(""x"")","12"\r\n"/plain","0"\r\n');
});

it.each([
  ['Welcome / 10 %', 'Day by day', 'welcome-10-day-by-day.csv'],
  ['../..', '..', 'figures.csv'],
  ['Høstsalg', 'Hours', 'høstsalg-hours.csv'],
])('a file of %j, %j is called %s', (name, title, called) =>
  expect(fileName({ name, title, range: '' }, 'csv')).toBe(called),
);
