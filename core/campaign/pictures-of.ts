// The pictures of the site's library that a block shows.
import type { Block } from './block';
import type { Picture } from './blocks/image';

export function picturesOf(block: Block): Picture[] {
  switch (block.kind) {
    case 'image':
    case 'video':
      return block.picture ? [block.picture] : [];
    case 'cards':
      return block.options.flatMap(({ picture }) => picture ?? []);
    default:
      return [];
  }
}
