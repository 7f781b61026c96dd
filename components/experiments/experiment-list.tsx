'use client';
// The list page of experiments: those that run first, with what they say today.
import { useSuspenseQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { PageHeader } from '@/components/shell/page-header';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { lazyDialog } from '@/components/ui/lazy-dialog';
import { Table, Th } from '@/components/ui/table';
import { useFocusAfterRemoval } from '@/components/ui/use-focus-after-removal';
import { ExperimentRow } from './experiment-row';
import { ExperimentSections } from './experiment-sections';
import { useExperimentActions } from './use-experiment-actions';

const newDialog = lazyDialog(() => import('./new-experiment').then((module) => module.NewExperiment));

interface ExperimentListProps {
  siteId: string;
  mayEdit: boolean;
}

export function ExperimentList({ siteId, mayEdit }: ExperimentListProps) {
  const t = useTranslations('experiments');
  const trpc = useTRPC();
  const { data: experiments, dataUpdatedAt } = useSuspenseQuery(
    trpc.experiments.list.queryOptions({ siteId }),
  );
  const root = useRef<HTMLDivElement>(null);
  const willRemove = useFocusAfterRemoval(
    root,
    experiments.map(({ id }) => id),
  );
  const actions = useExperimentActions(siteId, willRemove);
  const [isWanted, setWanted] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setWanted(true);
    setOpen(true);
  };
  const create = (label: string) =>
    mayEdit ? (
      <Button variant="primary" onClick={open} onPointerEnter={() => void newDialog.preload()}>
        <Plus aria-hidden className="size-4" />
        {label}
      </Button>
    ) : null;
  const isEmpty = experiments.length === 0;
  return (
    <div ref={root}>
      <PageHeader title={t('title')} actions={isEmpty ? null : create(t('new'))} />
      <ExperimentSections siteId={siteId} current="all" />
      {isEmpty ? (
        <EmptyState title={t('empty.title')} action={create(t('empty.start'))}>
          <p>{mayEdit ? t('empty.body') : t('empty.viewerBody')}</p>
        </EmptyState>
      ) : (
        <div className="rounded-panel border border-line bg-panel">
          <Table label={t('title')}>
            <thead>
              <tr>
                <Th>{t('columns.name')}</Th>
                <Th className="max-sm:hidden">{t('columns.state')}</Th>
                <Th className="max-wide:hidden">{t('columns.says')}</Th>
                <Th numeric className="max-sm:hidden">
                  {t('columns.visitors')}
                </Th>
                <Th>
                  <span className="sr-only">{t('columns.actions')}</span>
                </Th>
              </tr>
            </thead>
            <tbody>
              {experiments.map((experiment) => (
                <ExperimentRow
                  key={experiment.id}
                  siteId={siteId}
                  experiment={experiment}
                  now={dataUpdatedAt}
                  onRemove={mayEdit && experiment.state !== 'running' ? actions.remove : null}
                />
              ))}
            </tbody>
          </Table>
        </div>
      )}
      {isWanted ? <newDialog.Part siteId={siteId} open={isOpen} onOpenChange={setOpen} /> : null}
    </div>
  );
}
