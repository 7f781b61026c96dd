'use client';
// The one primary act of the editor. The dialog behind it is loaded before it is wanted, at the latest with the first press.
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { lazyPart } from '@/components/ui/lazy-part';
import { useNotify } from '@/components/ui/toast';
import { useAudienceConditions } from '@/components/audiences/site-audiences';
import { pickAudiences } from '@/core/targeting';
import { useEditor, useSession } from '../editor-context';
import { isSame } from '../state/keep-equal';

export const publishDialog = lazyPart(() =>
  import('../publish/publish-dialog').then((module) => module.PublishDialog),
);

export function PublishButton() {
  const t = useTranslations('editor.publish');
  const { campaign } = useSession();
  const [isOpen, setOpen] = useState(false);
  const [openings, setOpenings] = useState(0);
  const [isFetching, setFetching] = useState(false);
  const notify = useNotify();
  const { published } = campaign;
  const audiences = useAudienceConditions();
  const isUpToDate = useEditor(
    ({ history: { present } }) =>
      published !== null &&
      isSame(published.document, present) &&
      // While the audiences are on their way nothing is known to have changed.
      (audiences === null || isSame(published.audiences, pickAudiences(present.targeting, audiences))),
  );

  const start = async () => {
    setFetching(true);
    const isThere = await publishDialog.preload();
    setFetching(false);
    if (!isThere) return notify({ title: t('offline'), description: t('offlineHint'), tone: 'bad' });
    setOpenings(openings + 1);
    setOpen(true);
  };

  return (
    <>
      {/* The same button in both states, so that the focus finds its way back to it. */}
      <Button
        variant={isUpToDate ? 'ghost' : 'primary'}
        unavailable={isUpToDate}
        className="aria-disabled:cursor-default! aria-disabled:opacity-100!"
        busy={isFetching}
        onPointerEnter={() => void publishDialog.preload()}
        onFocus={() => void publishDialog.preload()}
        onClick={() => void start()}
      >
        {isUpToDate ? (
          <>
            <Check aria-hidden className="size-4 text-good" strokeWidth={1.75} />
            {t('upToDate')}
          </>
        ) : (
          <>
            <span className="sm:hidden">{t('openShort')}</span>
            <span className="hidden sm:inline">{t(campaign.published ? 'openAgain' : 'open')}</span>
          </>
        )}
      </Button>
      {openings > 0 ? <publishDialog.Part key={openings} open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  );
}
