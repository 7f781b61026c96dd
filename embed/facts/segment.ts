// Segments the visitor is in: as the shop tells on this page, else as far as that may be remembered.
import { toTexts } from './to-texts';
import type { ReaderOf } from './shop-moment';

export const segment: ReaderOf<'segment'> = ({ facts: { memory, told }, visitor }) => {
  const found = told.segments ?? memory.kept.profile?.segments;
  // Who may be remembered, and was told into no segment, is in none.
  return (found ?? visitor.consent.personalisation) ? toTexts(found) : undefined;
};
