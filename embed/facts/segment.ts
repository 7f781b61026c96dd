// Segments the visitor is in: those that the shop tells on this page, and those that quizzes put the visitor into; else as far as
// that may be remembered.
import { toTexts } from './to-texts';
import type { ReaderOf } from './shop-moment';

export const segment: ReaderOf<'segment'> = ({ facts: { memory, told }, visitor }) => {
  const { segments, joined } = { ...memory.kept.profile, ...told };
  // Who may be remembered, and was told into no segment, is in none.
  return (segments ?? joined ?? visitor.consent.personalisation) ? toTexts([segments, joined]) : undefined;
};
