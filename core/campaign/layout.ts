// How a block stands among the others, whatever its kind. Free of the validator.
import type { Block } from './block';
import { NARROW_DEVICES, type NarrowDevice } from './devices';
import { isField } from './traverse';

/** CSS px. */
export interface Space {
  before?: number | undefined;
  after?: number | undefined;
}

/** What is otherwise on one device; each kind has some of it. */
export interface OwnLayout {
  hidden?: true | undefined;
  space?: Space | undefined;
  align?: 'start' | 'center' | undefined;
  size?: 'small' | 'medium' | 'large' | undefined;
  /** CSS px where it is a number. */
  height?: 'small' | 'medium' | 'large' | number | undefined;
}
export type LayoutField = keyof OwnLayout;

export const spaceOf = (block: Block): Space => ('space' in block && block.space) || {};

export function ownOn(block: Block, device: NarrowDevice): OwnLayout {
  return ('on' in block && block.on?.[device]) || {};
}

/** Those on which the block is otherwise than on a desktop. */
export const devicesOf = (block: Block): NarrowDevice[] =>
  NARROW_DEVICES.filter((device) => Object.keys(ownOn(block, device)).length > 0);

/** Whether it has room above and below of its own. */
export const hasSpace = ({ kind }: Pick<Block, 'kind'>): boolean => kind !== 'spacer' && kind !== 'hidden';

/** Not what must be there on every device: fields, what may hold some, and the button that sends them. */
export const mayHide = (block: Block): boolean =>
  !isField(block) && block.kind !== 'columns' && !(block.kind === 'button' && block.action.kind === 'submit');

/** True where the visitor does not get to see it, whatever else it says. */
export const isHiddenOn = (block: Block, device: NarrowDevice): boolean =>
  mayHide(block) && ownOn(block, device).hidden === true;
