// A trait of the visitor that is a number, or a text that is one.
import { toText } from './to-text';
import type { ReaderOf } from './shop-moment';

export const traitNumber: ReaderOf<'traitNumber'> =
  (name) =>
  ({ facts: { memory, told } }) => {
    const text = toText(told.traits?.[name] ?? memory.kept.profile?.traits?.[name]).trim();
    return text && Number.isFinite(+text) ? +text : undefined;
  };
