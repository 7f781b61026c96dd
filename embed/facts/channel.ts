// The channel a visit came by.
import { channelOf } from '@/core/targeting/channel';
import { beginningOf } from './beginning-of';
import type { ReaderOf } from './shop-moment';

export const channel: ReaderOf<'channel'> =
  (visit) =>
  ({ facts: { memory }, visitor }) => {
    const begun = visitor.id && beginningOf(memory, visit);
    return begun ? channelOf(begun) : undefined;
  };
