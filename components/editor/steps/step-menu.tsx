'use client';
// Everything that can be done with the open step; the tabs have keys for the same.
import { ArrowLeft, ArrowRight, CopyPlus, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu';
import { KeyHint } from '../commands/key-hint';
import { useEditor, useSteps } from '../editor-context';
import { useStepName } from '../use-step-name';
import type { StepActs } from './use-step-acts';

export function StepMenu({ acts }: { acts: StepActs }) {
  const t = useTranslations('editor.steps');
  const steps = useSteps();
  const open = useEditor(({ view }) => view.step);
  const stepName = useStepName();
  const index = steps.findIndex(({ id }) => id === open);
  const step = steps[index];
  const isNaming = useRef(false);
  return (
    <Menu
      align="start"
      // The field takes the focus, which a menu would take back as long as it closes.
      onClosed={() => {
        if (isNaming.current) acts.rename();
        isNaming.current = false;
      }}
      side="top"
      trigger={
        <button
          type="button"
          aria-label={t('menu', { name: step ? stepName(step) : '' })}
          className={`${buttonClass({ variant: 'ghost', size: 'sm' })} w-7 px-0!`}
        >
          <Ellipsis aria-hidden className="size-4" />
        </button>
      }
    >
      <MenuItem icon={<Pencil aria-hidden />} onSelect={() => (isNaming.current = true)}>
        <KeyHint command="stepRename">{t('rename')}</KeyHint>
      </MenuItem>
      <MenuItem icon={<CopyPlus aria-hidden />} onSelect={acts.duplicate}>
        <KeyHint command="stepDuplicate">{t('duplicate')}</KeyHint>
      </MenuItem>
      {index > 0 ? (
        <MenuItem
          icon={<ArrowLeft aria-hidden className="rtl:-scale-x-100" />}
          onSelect={() => acts.move(-1)}
        >
          <KeyHint command="stepEarlier">{t('earlier')}</KeyHint>
        </MenuItem>
      ) : null}
      {index < steps.length - 1 ? (
        <MenuItem
          icon={<ArrowRight aria-hidden className="rtl:-scale-x-100" />}
          onSelect={() => acts.move(1)}
        >
          <KeyHint command="stepLater">{t('later')}</KeyHint>
        </MenuItem>
      ) : null}
      {steps.length > 1 ? (
        <>
          <MenuSeparator />
          <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={acts.remove}>
            <KeyHint command="stepRemove">{t('remove')}</KeyHint>
          </MenuItem>
        </>
      ) : null}
    </Menu>
  );
}
