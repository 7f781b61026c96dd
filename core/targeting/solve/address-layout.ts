// How the address of a page is made: scheme, host, path, and a query if there is one (URL Standard, "URL writing").
import type { Layout } from './find-text';

/** `http` and its `s`, as far as they have been read, are the parts before these. */
const HOST_BEGINS = 7;
const SECURE = 8;
const HOST = 9;
export const PATH = 10;
const QUERY = 11;

const codeOf = (letter: string) => letter.charCodeAt(0);
const SCHEME = [...'http://'].map(codeOf);
const [COLON, SLASH, QUESTION, HASH, S] = [...':/?#s'].map(codeOf);

/** What a host can be written with; letters of other scripts are not spelt out in addresses, which does no harm here. */
const isHostLetter = (code: number) => code > 127 || /[a-z0-9.:-]/.test(String.fromCharCode(code));

export const addressLayout: Layout = {
  start: 0,
  step(part, code) {
    if (part === 4 && code === S) return SECURE;
    if (part === SECURE) return code === COLON ? 5 : undefined;
    if (part < HOST_BEGINS) return code === SCHEME[part] ? part + 1 : undefined;
    if (code === HASH) return undefined;
    if (part === HOST_BEGINS || part === HOST) {
      if (part === HOST && code === SLASH) return PATH;
      return isHostLetter(code) ? HOST : undefined;
    }
    return part === PATH && code === QUESTION ? QUERY : part;
  },
  isWhole: (part) => part === PATH || part === QUERY,
  wanted(part) {
    const wanted: (number | undefined)[] =
      part === 4
        ? [S, COLON]
        : part === SECURE
          ? [COLON]
          : part < HOST_BEGINS
            ? [SCHEME[part]]
            : part === HOST
              ? [SLASH]
              : part === PATH
                ? [QUESTION]
                : [];
    return wanted.filter((code) => code !== undefined);
  },
};

/** Of a whole address. */
export function pathOf(address: string): string {
  return /^[^?#]*?:\/\/[^/?#]*([^?#]*)/.exec(address)?.[1] ?? '';
}
