'use client';
// The middle of the editor: the canvas, and below it the steps of the campaign.
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { useAudienceConditions } from '@/components/audiences/site-audiences';
import { Canvas } from '@/components/canvas/canvas';
import { resolveAudiences } from '@/core/targeting';
import { useKindName, wordsOf } from './block-kind';
import { useDocument, useEditor, useSession } from './editor-context';
import { DeviceChoice, PageChoice } from './bar/view-choices';
import { useBlockKeys } from './commands/use-command-keys';
import { AddBlock } from './layers/add-block';
import { findBlock, findStep } from './state/edits';
import { StepTabs } from './steps/step-tabs';
import { VariantTabs } from './variants/variant-tabs';
import { useBlockActs } from './use-block-acts';
import { useBlockClipboard } from './use-block-clipboard';

export function Stage() {
  const t = useTranslations('editor.canvas');
  return (
    <section aria-label={t('title')} className="flex min-h-0 min-w-0 flex-col bg-page">
      <div className="flex h-11 shrink-0 items-center gap-1 px-3 wide:px-4">
        <VariantTabs />
        <div className="flex shrink-0 items-center gap-1 wide:hidden">
          <DeviceChoice />
          <PageChoice />
        </div>
      </div>
      <div className="relative min-h-0 flex-1 px-3 wide:px-4">
        <StageCanvas />
        <EmptyStep />
      </div>
      <StepTabs />
    </section>
  );
}

/** Apart from its surroundings, because it alone is drawn again with every keystroke. */
function StageCanvas() {
  const t = useTranslations('editor.canvas');
  const { store } = useSession();
  const document = useDocument();
  const view = useEditor((state) => state.view);
  const hovered = useEditor((state) => state.hovered);
  const kindName = useKindName();
  const onKeyDown = useBlockKeys();
  const { editWords } = useBlockActs();
  const [spoken, speak] = useState('');
  useBlockClipboard(speak);
  const audiences = useAudienceConditions();
  // As it is compiled for the shop: audiences may make it personal, which shows.
  const compiled = useMemo(
    () => ({ ...document, targeting: resolveAudiences(document.targeting, audiences ?? {}, '') }),
    [document, audiences],
  );

  /** The selected block in words: an outline says nothing to those who cannot see it. */
  const sayWhere = (): string => {
    const { history, view: now } = store.getState();
    const blocks = findStep(history.present, now)?.blocks ?? [];
    const index = blocks.findIndex(({ id }) => id === now.block);
    const block = blocks[index];
    if (!block) return t('whole');
    if (now.selection.length > 1)
      return t('selectedMany', { count: now.selection.length, size: blocks.length });
    return t('selected', {
      kind: kindName(block.kind),
      words: wordsOf(block) || t('noWords'),
      position: index + 1,
      size: blocks.length,
    });
  };

  return (
    <>
      <p role="status" className="sr-only">
        {spoken}
      </p>
      <Canvas
        document={compiled}
        variant={view.variant}
        step={view.step}
        device={view.device}
        page={view.page}
        selected={view.block}
        hovered={hovered}
        nameOf={(id) => {
          const block = findBlock(document, { ...view, block: id });
          return block ? kindName(block.kind) : '';
        }}
        label={t('frame')}
        keysLabel={t('keys')}
        onSelect={(block) => store.getState().select(block)}
        onHover={(block) => store.getState().hover(block)}
        onOpen={editWords}
        onKeyDown={(event) => {
          onKeyDown(event);
          if (event.defaultPrevented) speak(sayWhere());
        }}
      />
    </>
  );
}

/** Where nothing is to be seen, what can be done about it. */
function EmptyStep() {
  const t = useTranslations('editor.layers');
  const isEmpty = useEditor(({ history, view }) => findStep(history.present, view)?.blocks.length === 0);
  if (!isEmpty) return null;
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-6 flex justify-center">
      <div className="pointer-events-auto flex items-center gap-3 rounded-panel border border-line bg-raised py-2 ps-4 pe-2 shadow-float">
        <p className="text-quiet">{t('empty')}</p>
        <AddBlock look="secondary" />
      </div>
    </div>
  );
}
