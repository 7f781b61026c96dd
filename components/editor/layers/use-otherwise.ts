// On which devices a block is otherwise than on a desktop, in words: "Hidden on phones. Otherwise on tablets."
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { Block } from '@/core/campaign/block';
import { devicesOf, isHiddenOn } from '@/core/campaign/layout';

/** Empty: on none. */
export function useOtherwise(): (block: Block) => string {
  const t = useTranslations('editor.layout');
  return useCallback(
    (block: Block) =>
      devicesOf(block)
        .map((device) => t(`${isHiddenOn(block, device) ? 'isHidden' : 'isOtherwise'}.${device}`))
        .join(' '),
    [t],
  );
}
