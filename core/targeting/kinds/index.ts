// Every kind of condition there is. The shop never loads this list: its script is assembled from the single files,
// which are named after their kind.
import type { ConditionKinds } from './condition-kind';
import { device } from './device';
import { path } from './path';
import { url } from './url';
import { utm } from './utm';
import { visitor } from './visitor';

export const conditionKinds: ConditionKinds = { path, url, device, visitor, utm };
