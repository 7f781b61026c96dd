// Whether something on the page fits a selector. A selector that is none is a question without an answer.
import type { ReaderOf } from './shop-moment';

export const element: ReaderOf<'element'> = (selector) => () => {
  try {
    return !!document.querySelector(selector);
  } catch {
    return undefined;
  }
};
