'use client';
// The steps of the variant being edited, below the canvas: open, name, order, add and delete them, and see which leads where.
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { TabList, Tabs } from '@/components/ui/tabs';
import { useScopeKeys } from '../commands/use-command-keys';
import { useEditor, useSession, useSteps } from '../editor-context';
import { renameStep } from '../state/edits';
import { keepTabFocus, TabNameField } from '../tab-name-field';
import { useStepName } from '../use-step-name';
import { useTabInSight } from '../use-tab-in-sight';
import { AddStep } from './add-step';
import { StepMenu } from './step-menu';
import { StepTab, stepTabId } from './step-tab';
import { useDragOrder } from './use-drag-order';
import { useStepActs } from './use-step-acts';
import { useStepWays } from './use-step-ways';

export function StepTabs() {
  const t = useTranslations('editor.steps');
  const { store, desk, readOnly } = useSession();
  const steps = useSteps();
  const ways = useStepWays();
  const open = useEditor(({ view }) => view.step);
  const variant = useEditor(({ view }) => view.variant);
  const renaming = useStore(desk, (state) => state.renaming);
  const named = renaming?.kind === 'step' ? steps.find(({ id }) => id === renaming.id) : undefined;
  const acts = useStepActs();
  const stepName = useStepName();
  const onKeyDown = useScopeKeys('steps');
  const { drag, onPointerDown } = useDragOrder(acts.moveTo);
  const row = useRef<HTMLDivElement>(null);
  useTabInSight(stepTabId(open));

  return (
    <Tabs
      value={open}
      onValueChange={(next: unknown) => {
        if (typeof next === 'string') store.getState().openStep(next);
      }}
      className="flex h-12 shrink-0 items-center justify-center gap-1 px-3"
    >
      <div
        ref={row}
        className="relative flex h-full min-w-0 items-center"
        onKeyDown={(event) => {
          onKeyDown(event);
          keepTabFocus(event);
        }}
      >
        <TabList
          label={t('title')}
          activateOnFocus
          className="relative h-full max-w-full gap-1 overflow-x-auto border-b-0 px-1 [scrollbar-width:none]"
        >
          {steps.map((step, index) => (
            <StepTab
              key={step.id}
              id={step.id}
              position={index}
              name={stepName(step)}
              ways={ways[index] ?? { to: [], isReachable: true }}
              isDragged={drag?.id === step.id}
              onPointerDown={(event) => {
                if (!readOnly) onPointerDown(event, step.id);
              }}
              onRename={() => {
                if (!readOnly) desk.getState().rename({ kind: 'step', id: step.id });
              }}
            />
          ))}
          {drag ? (
            <span
              role="presentation"
              className="pointer-events-none absolute inset-y-2 w-0.5 rounded-full bg-signal"
              style={{ left: drag.line }}
            />
          ) : null}
        </TabList>
        {named ? (
          <TabNameField
            key={named.id}
            label={t('rename')}
            name={named.name}
            around={row}
            tab={stepTabId(named.id)}
            onDone={(name) => {
              desk.getState().rename(null);
              if (name !== null) store.getState().apply(renameStep({ variant, step: named.id }, name));
            }}
          />
        ) : null}
      </div>
      {readOnly ? null : (
        <>
          <StepMenu acts={acts} />
          <AddStep acts={acts} />
        </>
      )}
    </Tabs>
  );
}
