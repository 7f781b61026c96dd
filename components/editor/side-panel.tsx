'use client';
// The right column: design, behaviour and audience as tabs. On small screens it lies below the canvas and holds the
// layers as well.
import { useTranslations } from 'next-intl';
import { useEffect, type ComponentType } from 'react';
import { PartFailed, lazyPart, type FailedPartProps } from '@/components/ui/lazy-part';
import { Skeleton } from '@/components/ui/skeleton';
import { Tab, TabList, TabPanel, Tabs } from '@/components/ui/tabs';
import { DesignPanel } from './design/design-panel';
import { useEditor, useSession } from './editor-context';
import { LayersTree } from './layers/layers-tree';
import { PANELS, type Panel } from './state/editor-store';
import { WIDE } from './wide';

// The editor opens on the design; the others come when a pointer or the focus is on their tab.
const faces = { loading: PanelSkeleton, failed: PanelFailed };
const behaviour = lazyPart(
  () => import('./behaviour/behaviour-panel').then((module) => module.BehaviourPanel),
  faces,
);
const audience = lazyPart(
  () => import('./audience/audience-panel').then((module) => module.AudiencePanel),
  faces,
);
const quiz = lazyPart(() => import('./quiz/quiz-panel').then((module) => module.QuizPanel), faces);
const preload: Partial<Record<Panel, () => Promise<unknown>>> = {
  behaviour: behaviour.preload,
  audience: audience.preload,
  quiz: quiz.preload,
};

const panels: Record<Panel, ComponentType> = {
  layers: LayersTree,
  design: DesignPanel,
  behaviour: behaviour.Part,
  audience: audience.Part,
  quiz: quiz.Part,
};

export function SidePanel() {
  const t = useTranslations('editor.panels');
  const { store } = useSession();
  const panel = useEditor(({ view }) => view.panel);

  useEffect(() => {
    const wide = matchMedia(WIDE);
    const leaveLayers = () => {
      if (wide.matches && store.getState().view.panel === 'layers') store.getState().openPanel('design');
    };
    leaveLayers();
    wide.addEventListener('change', leaveLayers);
    return () => wide.removeEventListener('change', leaveLayers);
  }, [store]);

  return (
    <Tabs
      value={panel}
      onValueChange={(next: unknown) => {
        const chosen = PANELS.find((name) => name === next);
        if (chosen) store.getState().openPanel(chosen);
      }}
      className="flex min-h-0 min-w-0 flex-col border-line bg-panel max-wide:border-t wide:border-s"
    >
      <h2 className="sr-only">{t('title')}</h2>
      <TabList label={t('title')} className="h-11 shrink-0 px-1 max-wide:justify-around">
        {PANELS.map((name) => (
          <Tab
            key={name}
            value={name}
            data-panel={name}
            className={`h-11 ${name === 'layers' ? 'wide:hidden' : ''}`}
            onPointerEnter={() => void preload[name]?.()}
            onFocus={() => void preload[name]?.()}
          >
            {t(name)}
          </Tab>
        ))}
      </TabList>
      {PANELS.map((name) => {
        const Content = panels[name];
        return (
          // The place of what is hidden from sight alone, which would make the page itself longer.
          <TabPanel key={name} value={name} className="relative min-h-0 flex-1 overflow-y-auto outline-none">
            <Content />
          </TabPanel>
        );
      })}
    </Tabs>
  );
}

function PanelSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-3 p-3">
      {[0, 1, 2, 3].map((row) => (
        <Skeleton key={row} className={row === 0 ? 'h-4 w-24' : 'h-7 w-full'} />
      ))}
    </div>
  );
}

function PanelFailed({ retry }: FailedPartProps) {
  return (
    <div className="p-3">
      <PartFailed retry={retry} />
    </div>
  );
}
