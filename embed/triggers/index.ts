// Every part that triggers are made of. The shop never loads this list: its script is assembled from the single files,
// which are named after their part.
import { cancel } from './cancel';
import { cartValue } from './cart-value';
import { click } from './click';
import { either } from './either';
import { event } from './event';
import { exit } from './exit';
import { exitBack } from './exit-back';
import { exitPointer } from './exit-pointer';
import { exitTab } from './exit-tab';
import { idle } from './idle';
import { nthPage } from './nth-page';
import { scroll } from './scroll';
import { since } from './since';
import { time } from './time';
import { visible } from './visible';
import type { TriggerModules } from './watch';

export const triggerModules: TriggerModules = {
  time,
  scroll,
  exit,
  exitPointer,
  exitTab,
  exitBack,
  either,
  idle,
  click,
  visible,
  nthPage,
  event,
  cartValue,
  since,
  cancel,
};

/** The keepers without which a part does not know what it asks. */
export const KEEPERS_OF_TRIGGERS: { readonly [Part in keyof TriggerModules]?: readonly string[] } = {
  nthPage: ['views'],
};
