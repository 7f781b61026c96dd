// Shows another campaign in place of this one, as if the shop had asked for it.
import type { BeckonApi } from '../api';
import { quiet } from '../mount/quiet';
import type { Behaviour } from './behaviour';
import { FADED, onPress } from './on-press';

export const showOther: Behaviour = (living) =>
  onPress(living, '[data-show]', ({ dataset }) => {
    const { show = '' } = dataset;
    const { beckon } = window as { beckon?: Partial<BeckonApi> };
    living.close('done');
    setTimeout(
      quiet(() => beckon?.show?.(show)),
      FADED,
    );
  });
