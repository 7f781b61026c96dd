// The kinds of blocks in the groups in which they are offered.
import type { BlockKind } from '@/core/campaign/block';
import type { FormatKind } from '@/core/campaign/format';
import { BLOCK_KINDS } from '../block-kind';

const GROUPS = ['content', 'form', 'layout'] as const;
export type BlockGroup = (typeof GROUPS)[number];

/** What asks something, and what only takes room; all else is content. */
const groupOf: Readonly<Record<string, BlockGroup | undefined>> = {
  email: 'form',
  consent: 'form',
  'text-field': 'form',
  phone: 'form',
  number: 'form',
  date: 'form',
  select: 'form',
  radio: 'form',
  checkboxes: 'form',
  cards: 'form',
  'yes-no': 'form',
  slider: 'form',
  rating: 'form',
  hidden: 'form',
  columns: 'layout',
  divider: 'layout',
  spacer: 'layout',
};

/** In a bar all stands in one line anyway, and films, pages of one's own and rows of pictures have no room. */
export const isOffered = (kind: BlockKind, format: FormatKind): boolean =>
  !['columns', 'video', 'html', 'products', 'cards'].includes(kind) || format !== 'bar';

export interface GroupedKinds {
  group: BlockGroup;
  kinds: BlockKind[];
}

/** Groups that have any of the kinds for which `fits` holds, in the order in which they are offered. */
export function groupKinds(fits: (kind: BlockKind) => boolean = () => true): GroupedKinds[] {
  return GROUPS.map((group) => ({
    group,
    kinds: BLOCK_KINDS.filter((kind) => (groupOf[kind] ?? 'content') === group && fits(kind)),
  })).filter(({ kinds }) => kinds.length > 0);
}
