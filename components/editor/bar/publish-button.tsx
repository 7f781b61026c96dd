'use client';
// The one primary act of the editor. The dialog behind it is loaded when it is first wanted.
import dynamic from 'next/dynamic';
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useEditor, useSession } from '../editor-context';
import { isSame } from '../state/keep-equal';

const loadDialog = () => import('../publish/publish-dialog');
const PublishDialog = dynamic(() => loadDialog().then((module) => module.PublishDialog), { ssr: false });

export function PublishButton() {
  const t = useTranslations('editor.publish');
  const { campaign } = useSession();
  const [isOpen, setOpen] = useState(false);
  const [openings, setOpenings] = useState(0);
  const published = campaign.published?.document;
  const isUpToDate = useEditor(
    ({ history }) => published !== undefined && isSame(published, history.present),
  );

  return (
    <>
      {/* The same button in both states, so that the focus finds its way back to it. */}
      <Button
        variant={isUpToDate ? 'ghost' : 'primary'}
        unavailable={isUpToDate}
        className="aria-disabled:cursor-default! aria-disabled:opacity-100!"
        onPointerEnter={() => void loadDialog()}
        onFocus={() => void loadDialog()}
        onClick={() => {
          setOpenings(openings + 1);
          setOpen(true);
        }}
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
      {openings > 0 ? <PublishDialog key={openings} open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  );
}
