'use client';
// The middle of the editor: the variants of the campaign, the canvas, and below it the steps.
import { useTranslations } from 'next-intl';
import { useEditor } from './editor-context';
import { BackdropChoice } from './backdrop/backdrop-choice';
import { CommandMenu } from './bar/command-menu';
import { DeviceChoice } from './bar/view-choices';
import { AddBlock } from './layers/add-block';
import { StageCanvas } from './stage-canvas';
import { findStep } from './state/edits';
import { StepTabs } from './steps/step-tabs';
import { VariantTabs } from './variants/variant-tabs';

export function Stage() {
  const t = useTranslations('editor.canvas');
  return (
    <section aria-label={t('title')} className="flex min-h-0 min-w-0 flex-col bg-page">
      <div className="flex h-11 shrink-0 items-center gap-1 px-3 wide:px-4">
        <VariantTabs />
        <div className="flex shrink-0 items-center gap-1 wide:hidden">
          <DeviceChoice />
          <BackdropChoice />
          <CommandMenu />
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
