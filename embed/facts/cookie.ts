// A cookie that the page itself can read.
import type { ReaderOf } from './shop-moment';

export const cookie: ReaderOf<'cookie'> = (name) => () => {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  try {
    return decodeURIComponent(found?.slice(name.length + 1) ?? '');
  } catch {
    return found;
  }
};
