import type { Block } from '@/core/campaign/block';
import type { BlockAddress } from '../../state/edits';

/** What the fields of a block are given. */
export interface FieldsOf<B extends Block> {
  block: B;
  at: BlockAddress;
}
