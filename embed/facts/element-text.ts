// Text of the first element that fits a selector; empty when there is none.
import type { ReaderOf } from './shop-moment';

export const elementText: ReaderOf<'elementText'> = (selector) => () => {
  try {
    return document.querySelector(selector)?.textContent.trim() ?? '';
  } catch {
    return undefined;
  }
};
