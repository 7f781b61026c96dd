// The browser, by the name it gives itself. Most names contain older names, so the order of the questions matters.
import type { ReaderOf } from './shop-moment';

export const browser: ReaderOf<'browser'> = () => {
  const { userAgent } = navigator;
  const [, name = 'other'] =
    [
      [/Edg\w*\//, 'edge'],
      [/OPR\/|Opera/, 'opera'],
      [/SamsungBrowser/, 'samsung'],
      [/Firefox|FxiOS/, 'firefox'],
      [/Chrome|CriOS/, 'chrome'],
      [/Safari/, 'safari'],
    ].find(([pattern]) => (pattern as RegExp).test(userAgent)) ?? [];
  return name as string;
};
