'use client';
// All releases and named drafts of the campaign: what each says beside the draft, and the way back to it.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ChevronLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Message } from '@/components/ui/message';
import { Skeleton } from '@/components/ui/skeleton';
import { leaveToBrand } from '@/core/campaign/resolve-theme';
import type { EditorDialogProps } from '../dialogs/dialog-parts';
import { useSession } from '../editor-context';
import { VersionDetail } from './version-detail';
import { VersionList } from './version-list';
import { draftVersion, versionsOf, type Version } from './versions';

export function HistoryDialog({ open, onOpenChange }: EditorDialogProps) {
  const t = useTranslations('editor.history');
  const { campaign } = useSession();
  const trpc = useTRPC();
  const sentence = useErrorSentence();
  const campaignId = campaign.id;
  const releases = useInfiniteQuery(
    trpc.campaigns.releases.infiniteQueryOptions(
      { campaignId },
      { getNextPageParam: ({ next }) => next ?? undefined, staleTime: 0 },
    ),
  );
  const drafts = useQuery(trpc.namedDrafts.list.queryOptions({ campaignId }, { staleTime: 0 }));
  const [selected, setSelected] = useState<string | null>(null);
  const problem = releases.error ?? drafts.error;
  const isHere = releases.data !== undefined && drafts.data !== undefined;
  const versions: Version[] = isHere
    ? [...drafts.data.map(draftVersion), ...versionsOf(releases.data.pages)]
    : [];
  // On a wide screen something is always open: what runs, or else the newest draft.
  const shown =
    versions.find(({ key }) => key === selected) ??
    versions.find(({ kind }) => kind === 'release') ??
    versions[0];
  const isOpen = versions.some(({ key }) => key === selected);
  const close = () => onOpenChange(false);

  return (
    <Dialog
      size="full"
      open={open}
      onOpenChange={onOpenChange}
      title={t('title', { name: campaign.name })}
      description={t('description')}
    >
      {problem && !isHere ? (
        <Message
          tone="bad"
          announce
          action={
            <Button
              size="sm"
              onClick={() => {
                void releases.refetch();
                void drafts.refetch();
              }}
            >
              {t('tryAgain')}
            </Button>
          }
        >
          {sentence(problem)}
        </Message>
      ) : !isHere ? (
        <Skeleton className="h-96" />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 wide:grid-cols-[280px_minmax(0,1fr)]">
          <div className={isOpen ? 'max-wide:hidden' : ''}>
            <VersionList
              versions={versions}
              selected={shown?.key}
              onSelect={setSelected}
              onOlder={releases.hasNextPage ? () => void releases.fetchNextPage() : undefined}
              isLoadingOlder={releases.isFetchingNextPage}
              onConflict={close}
            />
          </div>
          <div
            className={`min-w-0 wide:border-s wide:border-line wide:ps-6 ${isOpen ? '' : 'max-wide:hidden'}`}
          >
            <Button
              size="sm"
              variant="ghost"
              className="mb-3 -ms-2 wide:hidden"
              onClick={() => setSelected(null)}
            >
              <ChevronLeft aria-hidden className="size-4" />
              {t('all')}
            </Button>
            {shown ? (
              <Shown key={shown.key} version={shown} onClose={close} />
            ) : (
              <p className="text-quiet">{t('nothing')}</p>
            )}
          </div>
        </div>
      )}
    </Dialog>
  );
}

function Shown({ version, onClose }: { version: Version; onClose: () => void }) {
  const t = useTranslations('editor.history');
  const { brand } = useSession().site;
  const released = version.kind === 'draft' ? null : version.release.document;
  // Restored, it wears the brand again where it looks like it.
  const document = useMemo(() => released && leaveToBrand(released, brand), [released, brand]);
  if (version.kind === 'draft')
    return <ShownDraft id={version.draft.id} name={version.draft.name} onClose={onClose} />;
  const { release, older } = version;
  if (!document) return <Message tone="warn">{t('unreadableHint')}</Message>;
  return (
    <VersionDetail
      name={t('release', { number: release.number })}
      called={t('releaseCalled', { number: release.number })}
      document={document}
      older={older ? { name: t('release', { number: release.number - 1 }), document: older } : undefined}
      onClose={onClose}
    />
  );
}

function ShownDraft({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const { campaign } = useSession();
  const trpc = useTRPC();
  const sentence = useErrorSentence();
  const { data, error } = useQuery(
    trpc.namedDrafts.get.queryOptions({ campaignId: campaign.id, namedDraftId: id }, { staleTime: Infinity }),
  );
  if (error) return <Message tone="bad">{sentence(error)}</Message>;
  if (!data) return <Skeleton className="h-96" />;
  return <VersionDetail name={`“${name}”`} called={`“${name}”`} document={data.document} onClose={onClose} />;
}
