// What a page calls a list, as the texts in it: one value counts as a list of one.
import { toText } from './to-text';

export const toTexts = (list: unknown): string[] => [list].flat(2).map(toText).filter(Boolean);
