// Sets fields of a picture's block. What is as usual is not kept: undefined takes a field away.
import type { BlockOf } from '@/core/campaign/block';
import { edit, findBlock, type BlockAddress, type Edit } from './edits';

type Fields = Omit<BlockOf<'image'>, 'id' | 'kind'>;

export function setImage(
  at: BlockAddress,
  fields: { [Name in keyof Fields]?: Fields[Name] | undefined },
): Edit {
  return edit((draft) => {
    const block = findBlock(draft, at);
    if (block?.kind !== 'image') return;
    Object.assign(block, fields);
    for (const name of ['decorative', 'bleed', 'link'] as const)
      if (block[name] === undefined) delete block[name];
  });
}
