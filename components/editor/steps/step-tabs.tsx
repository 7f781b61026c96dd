'use client';
// The steps of the variant being edited, below the canvas.
import { useTranslations } from 'next-intl';
import { Tab, TabList, Tabs } from '@/components/ui/tabs';
import { useEditor, useSession, useSteps } from '../editor-context';
import { useStepName } from '../use-step-name';

export function StepTabs() {
  const t = useTranslations('editor.steps');
  const { store } = useSession();
  const steps = useSteps();
  const stepName = useStepName();
  const step = useEditor(({ view }) => view.step);
  if (steps.length < 2) return <div className="h-4 shrink-0" />;
  return (
    <Tabs
      value={step}
      onValueChange={(next: unknown) => {
        if (typeof next === 'string') store.getState().openStep(next);
      }}
      className="flex h-12 shrink-0 items-center justify-center px-3"
    >
      <TabList label={t('title')} className="max-w-full gap-1 overflow-x-auto border-b-0">
        {steps.map((one, index) => (
          <Tab
            key={one.id}
            value={one.id}
            className="mb-0! h-8 rounded-control border! border-transparent px-3 whitespace-nowrap data-active:border-line! data-active:bg-panel"
          >
            <span className="text-small text-faint">{index + 1}</span>
            {stepName(one)}
          </Tab>
        ))}
      </TabList>
    </Tabs>
  );
}
