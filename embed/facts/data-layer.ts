// The newest value of a key in Google's `dataLayer`.
import { toText } from './to-text';
import type { ReaderOf } from './shop-moment';

export const dataLayer: ReaderOf<'dataLayer'> = (name) => () => {
  try {
    const { dataLayer: layer } = window as { dataLayer?: Record<string, unknown>[] };
    // A page may push anything, nothing included.
    return toText(layer?.findLast((entry) => Object.hasOwn(Object(entry), name))?.[name]);
  } catch {
    return undefined;
  }
};
