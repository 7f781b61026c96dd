// Kind of device, one of several.
import type { KindOf } from './condition-kind';

export const device: KindOf<'device'> =
  (values) =>
  ({ page }) =>
    Number(values.includes(page.device));
