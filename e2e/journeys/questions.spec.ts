// A form with several kinds of questions, filled in on a shop by keyboard alone: its answers arrive with the lead.
import { questions } from '@/core/campaign/question.fixtures';
import type { BlockOf } from '@/core/campaign/block';
import type { CampaignDocument } from '@/core/campaign/document';
import { TYPING } from '../support/campaign-dialog';
import { checkAccess } from '../support/check-access';
import { expect, test } from '../support/test';

/** The site has no pictures, and a card that takes words needs none. */
function asWords(cards: BlockOf<'cards'>): BlockOf<'cards'> {
  return { ...cards, options: cards.options.map(({ id, label }) => ({ id, label, writes: true })) };
}

/** The starter's form, with a question of every kind before its e-mail field. */
function withQuestions(document: CampaignDocument): CampaignDocument {
  const { hidden, ...asked } = questions();
  for (const variant of document.variants) {
    const [step] = variant.steps;
    const email = step?.blocks.findIndex(({ kind }) => kind === 'email') ?? -1;
    const shown = Object.values({ ...asked, cards: asWords(asked.cards) });
    step?.blocks.splice(email, 0, ...shown, { ...hidden, source: 'query', value: 'ref' });
  }
  return document;
}

test('a shopper answers every kind of question by keyboard alone, and the owner finds the answers', async ({
  api,
  shops,
  newVisitor,
}) => {
  const { siteId, snippet } = await api.createPublishedSite({
    path: null,
    change: (document) => withQuestions(structuredClone(document)),
  });
  const visitor = await newVisitor();
  await visitor.open(`${shops.open(snippet)}?ref=newsletter`);
  await visitor.agree();
  const { page, popup } = visitor;
  await expect(popup).toBeVisible();
  const press = (...keys: string[]) =>
    keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());

  await test.step('an empty form says what is missing, and goes to the first question', async () => {
    await popup.getByLabel('Which word?').focus();
    await press('Enter');
    await expect(popup.getByLabel('Which word?')).toBeFocused();
    await expect(popup.getByText('Please choose an answer.')).toHaveCount(5);
    expect(await checkAccess(page)).toEqual([]);
  });

  await test.step('the browser’s own checks speak in our words', async () => {
    await popup.getByLabel('Which date?').fill('2031-01-01');
    await popup.getByLabel('Which number?').fill('2.5');
    await popup.getByLabel('Which word?').press('Enter');
    await expect(popup.getByText('Please enter a date from 2026-01-01 to 2026-12-31.')).toBeVisible();
    await expect(popup.getByText('Please enter a whole number from 1 to 10.')).toBeVisible();
    await popup.getByLabel('Which date?').fill('2026-05-04');
    await popup.getByLabel('Which number?').fill('');
  });

  await test.step('is filled in', async () => {
    await popup.getByLabel('Which word?').focus();
    await page.keyboard.type('Ada');
    await press('Tab');
    await page.keyboard.type('+47 400 00 000');
    await press('Tab');
    await page.keyboard.type('3');
    await popup.getByLabel('Which select?').focus();
    await page.keyboard.type('Wat');
    await press(
      'Tab',
      'Space',
      'ArrowDown',
      'Tab',
      'Space',
      'Tab',
      'Tab',
      'Space',
      // A card, and its field.
      'Tab',
      'Space',
      'Tab',
    );
    await page.keyboard.type('Earl Grey');
    await press(
      // Yes or no, and a slider.
      'Tab',
      'Space',
      'ArrowRight',
      'Tab',
      'ArrowRight',
      'Tab',
      'Space',
      'ArrowRight',
      'ArrowRight',
    );
    await expect(popup.getByRole('radio', { name: '3 stars' })).toBeFocused();
    await press('Tab');
    await page.keyboard.type('ada@example.com', TYPING);
    await press('Tab', 'Space', 'Tab', 'Enter');
    await visitor.events.acknowledged('form.submitted');
  });

  await expect
    .poll(async () => (await api.trpc.leads.list.query({ siteId })).items[0]?.answers)
    .toEqual([
      { name: 'my_word', answer: 'Ada' },
      { name: 'my_phone', answer: '+47 400 00 000' },
      { name: 'my_number', answer: '3' },
      { name: 'my_date', answer: '2026-05-04' },
      { name: 'my_select', answer: 'Water' },
      { name: 'my_radio', answer: 'Coffee, black' },
      { name: 'my_boxes', answer: 'Tea\nWater' },
      { name: 'my_cards', answer: 'Earl Grey' },
      { name: 'my_yes', answer: 'No, thanks' },
      { name: 'my_slider', answer: '55' },
      { name: 'my_rating', answer: '3' },
      { name: 'my_hidden', answer: 'newsletter' },
    ]);
});
