// Path of the page, without host and query.
import { matchText } from '../match-text';
import type { KindOf } from './condition-kind';

export const path: KindOf<'path'> =
  (patterns) =>
  ({ page }) =>
    matchText(page.path, patterns);
