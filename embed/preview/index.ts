// What the base runtime loads for people who ask why: a preview starts by itself where the address carries one; `print` is for
// `beckon.explain()`. Shoppers never load it.
import { readToken } from './address';
import { printExplanation } from './print-explanation';
import { startPreview } from './start-preview';

const [base = ''] = import.meta.url.split('/s/');

type Printed = typeof printExplanation extends (base: string, ...rest: infer Rest) => unknown ? Rest : never;

export const print = (...explanation: Printed): void => void printExplanation(base, ...explanation);

const token = readToken();
if (token !== undefined) void startPreview(base, token);
