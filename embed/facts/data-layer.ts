// The newest value of a key in Google's `dataLayer`.
import { toText } from './to-text';
import type { ReaderOf } from './shop-moment';

export const dataLayer: ReaderOf<'dataLayer'> = (name) => () => {
  try {
    const { dataLayer: layer } = window as { dataLayer?: Record<string, unknown>[] };
    return toText(layer?.findLast((entry) => Object.hasOwn(entry, name))?.[name]);
  } catch {
    return undefined;
  }
};
