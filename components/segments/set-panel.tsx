'use client';
// One set of segments: what it asks, and its segments as a table.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Ellipsis, MessageCircleQuestionMark, Pencil } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { campaignPaths } from '@/components/campaigns/campaign-paths';
import { Badge } from '@/components/ui/badge';
import { Button, buttonClass } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { Table, Th } from '@/components/ui/table';
import { useNotify } from '@/components/ui/toast';
import type { SegmentSetItem } from '@/server/trpc/router';
import { RemoveSet } from './remove-set';
import { SegmentRow } from './segment-row';

interface SetPanelProps {
  siteId: string;
  set: SegmentSetItem;
  /** Ids of all sets. */
  order: readonly string[];
  mayEdit: boolean;
  onEdit: () => void;
  /** Called before it goes. */
  onRemove: () => void;
}

export function SetPanel({ siteId, set, order, mayEdit, onEdit, onRemove }: SetPanelProps) {
  const t = useTranslations('segments');
  const { id, name, question, exclusive, segments } = set;
  return (
    <section aria-labelledby={`set-${id}`} className="rounded-panel border border-line bg-panel">
      <header className="flex flex-wrap items-start gap-x-3 gap-y-2 border-b border-line px-4 py-3">
        <div className="min-w-0 flex-1 basis-48">
          <h2
            id={`set-${id}`}
            className="flex flex-wrap items-center gap-x-2 text-section font-semibold wrap-anywhere"
          >
            {name}
            <Badge>{t(exclusive ? 'exclusive' : 'additive')}</Badge>
          </h2>
          <p className="mt-0.5 text-quiet">{question || t('noQuestion')}</p>
        </div>
        {mayEdit ? (
          <SetActions siteId={siteId} set={set} order={order} onEdit={onEdit} onRemove={onRemove} />
        ) : null}
      </header>
      <Table label={t('table', { set: name })} focusable={segments.every(({ uses }) => uses.length === 0)}>
        <thead>
          <tr>
            <Th>{t('columns.segment')}</Th>
            <Th numeric>{t('columns.members')}</Th>
            <Th className="max-sm:hidden">{t('columns.growth')}</Th>
            <Th>{t('columns.usedBy')}</Th>
          </tr>
        </thead>
        <tbody>
          {segments.map((segment) => (
            <SegmentRow key={segment.id} siteId={siteId} segment={segment} mayEdit={mayEdit} />
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function SetActions({ siteId, set, order, onEdit, onRemove }: Omit<SetPanelProps, 'mayEdit'>) {
  const t = useTranslations('segments');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const router = useRouter();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const onError = (error: unknown) => notify({ tone: 'bad', title: sentence(error) });
  const make = useMutation(
    trpc.segments.makeQuiz.mutationOptions({
      onSuccess: ({ campaignId }) => {
        notify({ title: t('quizMade', { name: set.name }) });
        router.push(campaignPaths(siteId, campaignId).edit);
      },
      onError,
    }),
  );
  const reorder = useMutation(
    trpc.segments.reorder.mutationOptions({
      onError,
      onSettled: () => cache.invalidateQueries(trpc.segments.pathFilter()),
    }),
  );
  const place = order.indexOf(set.id);
  const move = (by: 1 | -1) => {
    const setIds = order.filter((id) => id !== set.id);
    setIds.splice(place + by, 0, set.id);
    reorder.mutate({ siteId, setIds });
  };
  return (
    <div className="flex flex-wrap items-center gap-1.5 max-sm:w-full">
      <Button
        size="sm"
        className="max-sm:w-full"
        busy={make.isPending}
        onClick={() => make.mutate({ siteId, setId: set.id })}
      >
        <MessageCircleQuestionMark aria-hidden className="size-3.5" />
        {t('makeQuiz')}
      </Button>
      <Button size="sm" className="max-sm:flex-1" data-row={set.id} onClick={onEdit}>
        <Pencil aria-hidden className="size-3.5" />
        {t('edit')}
      </Button>
      {order.length > 1 ? (
        <Menu
          trigger={
            <button
              type="button"
              aria-label={t('actions', { set: set.name })}
              className={`${buttonClass({ variant: 'ghost', size: 'sm' })} w-7 px-0!`}
            >
              <Ellipsis aria-hidden className="size-4" />
            </button>
          }
        >
          {place > 0 ? (
            <MenuItem icon={<ArrowUp aria-hidden />} onSelect={() => move(-1)}>
              {t('up')}
            </MenuItem>
          ) : null}
          {place < order.length - 1 ? (
            <MenuItem icon={<ArrowDown aria-hidden />} onSelect={() => move(1)}>
              {t('down')}
            </MenuItem>
          ) : null}
        </Menu>
      ) : null}
      <RemoveSet siteId={siteId} set={set} onRemove={onRemove} />
    </div>
  );
}
