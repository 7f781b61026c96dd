// What the visitor answered to a question of a quiz: on this page, else as far as that may be remembered.
import { toTexts } from './to-texts';
import type { ReaderOf } from './shop-moment';

export const answer: ReaderOf<'answer'> =
  (campaign, question) =>
  ({ facts: { memory, told }, visitor }) => {
    const found =
      told.answers?.[campaign]?.[question] ?? memory.kept.profile?.answers?.[campaign]?.[question];
    // Who may be remembered, and of whom no answer is, gave none.
    return (found ?? visitor.consent.personalisation) ? toTexts(found) : undefined;
  };
