// The channel a visit came by.
import { channelOf } from '@/core/targeting/channel';
import type { ReaderOf } from './shop-moment';

export const channel: ReaderOf<'channel'> =
  (visit) =>
  ({ facts: { memory }, visitor }) => {
    const begun = visitor.id && memory.kept[visit === 'first' ? 'first' : 'visit'];
    return begun ? channelOf(begun) : undefined;
  };
