// Every kind of trigger there is. The shop never loads this list: its script is assembled from the single files,
// which are named after their kind.
import { exit } from './exit';
import { scroll } from './scroll';
import { time } from './time';
import type { TriggerKinds } from './watch';

export const triggerKinds: TriggerKinds = { time, scroll, exit };
