// A cookie that the page itself can read: as it stands when its encoding is broken, unknown where cookies are forbidden.
import type { ReaderOf } from './shop-moment';

export const cookie: ReaderOf<'cookie'> = (name) => () => {
  let found;
  try {
    const pair = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${name}=`));
    found = pair?.slice(name.length + 1) ?? '';
    return decodeURIComponent(found);
  } catch {
    return found;
  }
};
