// A trait of the visitor: as the shop tells on this page, else as far as that may be remembered.
import { toText } from './to-text';
import type { ReaderOf } from './shop-moment';

export const trait: ReaderOf<'trait'> =
  (name) =>
  ({ facts: { memory, told }, visitor }) =>
    toText(told.traits?.[name] ?? memory.kept.profile?.traits?.[name]) ||
    ((told.traits ?? visitor.consent.personalisation) ? '' : undefined);
