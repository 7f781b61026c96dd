// What the base runtime loads for people who ask why: a preview starts by itself where the address carries one; `print` is for
// `beckon.explain()`. Shoppers never load it.
import type { VisitorRecord } from '../record';
import type { Told } from '../told';
import { readToken } from './address';
import { printExplanation, type Explained } from './print-explanation';
import { startPreview } from './start-preview';

const [base = ''] = import.meta.url.split('/s/');

/** Of the script that loaded this file. */
function siteKey(): string | undefined {
  const sources = [...document.scripts].map(({ src }) => src);
  const own = sources.find((src) => src.startsWith(`${base}/s/`) && src.endsWith('.js'));
  return own?.slice(`${base}/s/`.length, -'.js'.length);
}

/** Says in the console what `beckon.explain()` answered; nothing where there is nothing to explain. */
export function print(explained: Explained, memory: VisitorRecord, told: Told): void {
  const key = siteKey();
  if (key !== undefined) void printExplanation(base, explained, key, memory, told);
}

const token = readToken();
if (token !== undefined) void startPreview(base, token);
