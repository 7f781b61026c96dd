'use client';
// Everything that can be done with the open step; the tabs have keys for the same.
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { MenuItem } from '@/components/ui/menu';
import { KeyHint } from '../commands/key-hint';
import { useEditor, useSteps } from '../editor-context';
import { TabMenu } from '../tab-menu';
import { useStepName } from '../use-step-name';
import type { StepActs } from './use-step-acts';

export function StepMenu({ acts }: { acts: StepActs }) {
  const t = useTranslations('editor.steps');
  const steps = useSteps();
  const open = useEditor(({ view }) => view.step);
  const stepName = useStepName();
  const index = steps.findIndex(({ id }) => id === open);
  const step = steps[index];
  return (
    <TabMenu
      label={t('menu', { name: step ? stepName(step) : '' })}
      side="top"
      rename={{ label: t('rename'), command: 'stepRename', act: acts.rename }}
      duplicate={{ label: t('duplicate'), command: 'stepDuplicate', act: acts.duplicate }}
      remove={steps.length > 1 ? { label: t('remove'), command: 'stepRemove', act: acts.remove } : null}
    >
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
    </TabMenu>
  );
}
