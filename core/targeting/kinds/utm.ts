// A UTM parameter of the visit. A visit without the parameter is known to lack it: `not` may rely on that.
import { matchText } from '../match-text';
import type { KindOf } from './condition-kind';

export const utm: KindOf<'utm'> =
  (parameter, patterns) =>
  ({ page }) =>
    matchText(page.utm[parameter] ?? '', patterns);
