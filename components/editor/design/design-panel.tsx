'use client';
// The look and the words: of the selected block, or of the whole campaign when nothing is selected.
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import { BlockIcon, useKindName } from '../block-kind';
import { useEditor, useSelectedAddress, useSession } from '../editor-context';
import { selectedBlock } from '../state/editor-store';
import { BlockFields } from './block-fields';
import { ThemeFields } from './theme-fields';

export function DesignPanel() {
  const t = useTranslations('editor.design');
  const { store } = useSession();
  const block = useEditor(selectedBlock);
  const at = useSelectedAddress();
  const kindName = useKindName();
  if (!block || !at) return <ThemeFields />;
  return (
    <>
      <div className="flex h-10 items-center gap-2 border-b border-line ps-3 pe-2">
        <BlockIcon kind={block.kind} className="size-4 shrink-0 text-quiet" />
        <h2 className="flex-1 font-semibold">{kindName(block.kind)}</h2>
        <IconButton
          size="sm"
          label={t('deselect')}
          side="left"
          icon={<X aria-hidden className="size-3.5" />}
          onClick={() => store.getState().select(null)}
        />
      </div>
      {/* A new block gets new fields, so that none keeps what was half typed for another. */}
      <div key={block.id} data-words="">
        <BlockFields block={block} at={at} />
      </div>
    </>
  );
}
