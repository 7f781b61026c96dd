// A variable of the page, by its path from `window`. Reading it may run code of the page, which may throw.
import { toText } from './to-text';
import type { ReaderOf } from './shop-moment';

export const variable: ReaderOf<'variable'> = (name) => () => {
  try {
    let found: unknown = window;
    for (const key of name.split('.')) found = (found as Record<string, unknown> | undefined)?.[key];
    return toText(found);
  } catch {
    return undefined;
  }
};
