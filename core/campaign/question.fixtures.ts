// One question of every kind, for tests: each call makes new ones, complete and with names of their own.
import type { BlockOf } from './block';
import type { CampaignDocument } from './document';
import type { Question } from './traverse';

const PICTURE = { hash: '0123456789abcdef', width: 640, height: 480 };

const options = () => [
  { id: 'o1', label: 'Tea' },
  { id: 'o2', label: 'Coffee, black' },
  { id: 'o3', label: 'Water' },
];

export function questions(): { [K in Question['kind']]: BlockOf<K> } {
  const asked = (id: string) => ({ id, label: `Which ${id}?`, name: `my_${id}`, required: true });
  return {
    'text-field': { ...asked('word'), kind: 'text-field', long: false, placeholder: '', most: 40 },
    phone: { ...asked('phone'), kind: 'phone', placeholder: '' },
    number: { ...asked('number'), kind: 'number', min: 1, max: 10, whole: true },
    date: { ...asked('date'), kind: 'date', earliest: '2026-01-01', latest: '2026-12-31', birthday: false },
    select: { ...asked('select'), kind: 'select', options: options() },
    radio: { ...asked('radio'), kind: 'radio', options: options() },
    checkboxes: { ...asked('boxes'), kind: 'checkboxes', options: options() },
    cards: {
      ...asked('cards'),
      kind: 'cards',
      options: options().map((option) => ({ ...option, picture: PICTURE })),
      several: false,
      perRow: 3,
      ratio: '1:1',
    },
    'yes-no': {
      ...asked('yes'),
      kind: 'yes-no',
      options: [
        { id: 'yes', label: 'Yes' },
        { id: 'no', label: 'No, thanks' },
      ],
    },
    slider: { ...asked('slider'), kind: 'slider', min: 0, max: 100, step: 5, before: '€ ', after: '' },
    rating: { ...asked('rating'), kind: 'rating', scale: 'stars', low: 'Bad', high: 'Good' },
    hidden: { id: 'hidden', kind: 'hidden', name: 'my_hidden', source: 'fixed', value: 'footer' },
  };
}

/** Puts questions before the e-mail field of the form, or in place of it and the consent. */
export function ask(document: CampaignDocument, asked: readonly Question[], alone = false): void {
  const step = document.variants[0]?.steps[0];
  if (!step) return;
  if (alone) step.blocks = step.blocks.filter(({ kind }) => kind !== 'email' && kind !== 'consent');
  step.blocks.splice(2, 0, ...asked);
}
