'use client';
// The one primary act of the editor. The dialog behind it is loaded before it is wanted, at the latest with the first press.
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useAudienceConditions } from '@/components/audiences/site-audiences';
import { dialogParts } from '../dialogs/dialog-parts';
import { useOpenDialog } from '../dialogs/use-open-dialog';
import { useEditor, useSession } from '../editor-context';
import { isPublished } from '../state/is-published';

export function PublishButton() {
  const t = useTranslations('editor.publish');
  const { campaign, site } = useSession();
  const openDialog = useOpenDialog();
  const [isFetching, setFetching] = useState(false);
  const { published } = campaign;
  const audiences = useAudienceConditions();
  const isUpToDate = useEditor(({ history }) =>
    isPublished(history.present, published, audiences, site.brand),
  );

  const start = async () => {
    setFetching(true);
    await openDialog('publish');
    setFetching(false);
  };

  return (
    <>
      {/* The same button in both states, so that the focus finds its way back to it. */}
      <Button
        variant={isUpToDate ? 'ghost' : 'primary'}
        unavailable={isUpToDate}
        className="aria-disabled:cursor-default! aria-disabled:opacity-100!"
        busy={isFetching}
        onPointerEnter={() => void dialogParts.publish.preload()}
        onFocus={() => void dialogParts.publish.preload()}
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
    </>
  );
}
