// Whole address of the page, query included, fragment left out.
import { matchText } from '../match-text';
import type { KindOf } from './condition-kind';

export const url: KindOf<'url'> =
  (patterns) =>
  ({ page }) =>
    matchText(page.url, patterns);
