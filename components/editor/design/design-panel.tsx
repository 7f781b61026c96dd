'use client';
// The look and the words: of the selected block, or of the whole campaign when nothing is selected.
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import type { BlockKind } from '@/core/campaign/block';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { BlockIcon, useKindName } from '../block-kind';
import { useEditor, useSelectedAddress, useSession } from '../editor-context';
import { selectedBlock } from '../state/editor-store';
import { useBlockActs } from '../use-block-acts';
import { HEADING } from './focus-heading';
import { blockSettings } from './lazy-fields';
import { ThemeFields } from './theme-fields';

export function DesignPanel() {
  const block = useEditor(selectedBlock);
  const at = useSelectedAddress();
  const count = useEditor(({ view }) => view.selection.length);
  if (!block || !at) return <ThemeFields />;
  if (count > 1) return <SeveralBlocks count={count} />;
  return (
    <>
      <KindOfBlock kind={block.kind} />
      {/* A new block gets new fields, so that none keeps what was half typed for another. */}
      <blockSettings.Part key={block.id} block={block} at={at} />
    </>
  );
}

/** Stands beside what changes with every key, and does not. */
const KindOfBlock = memo(function KindOfBlock({ kind }: { kind: BlockKind }) {
  const t = useTranslations('editor.design');
  const { store } = useSession();
  const kindName = useKindName();
  return (
    <div className="flex h-10 items-center gap-2 border-b border-line ps-3 pe-2">
      <BlockIcon kind={kind} className="size-4 shrink-0 text-quiet" />
      <h2 tabIndex={-1} {...{ [HEADING]: '' }} className="flex-1 font-semibold">
        {kindName(kind)}
      </h2>
      <IconButton
        size="sm"
        label={t('deselect')}
        side="left"
        icon={<X aria-hidden className="size-3.5" />}
        onClick={() => store.getState().select(null)}
      />
    </div>
  );
});

/** What can be done with all of them; their fields are those of single blocks. */
function SeveralBlocks({ count }: { count: number }) {
  const t = useTranslations('editor.design');
  const { readOnly } = useSession();
  const { duplicate, remove } = useBlockActs();
  return (
    <div className="flex flex-col gap-3 p-3">
      <h2 className="font-semibold">{t('several', { count })}</h2>
      <p className="text-small text-quiet">{t('severalHint')}</p>
      {readOnly ? null : (
        <div className="flex gap-2">
          <Button size="sm" onClick={duplicate}>
            {t('duplicate')}
          </Button>
          <Button size="sm" onClick={() => remove()}>
            {t('removeAll')}
          </Button>
        </div>
      )}
    </div>
  );
}
