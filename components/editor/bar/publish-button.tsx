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
  const [wasOpened, setWasOpened] = useState(false);
  const published = campaign.published?.document;
  const isUpToDate = useEditor(
    ({ history }) => published !== undefined && isSame(published, history.present),
  );

  return (
    <>
      {isUpToDate ? (
        <span className="inline-flex h-8 items-center gap-1.5 px-3 text-quiet">
          <Check aria-hidden className="size-4 text-good" strokeWidth={1.75} />
          {t('upToDate')}
        </span>
      ) : (
        <Button
          variant="primary"
          onPointerEnter={() => void loadDialog()}
          onFocus={() => void loadDialog()}
          onClick={() => {
            setWasOpened(true);
            setOpen(true);
          }}
        >
          <span className="sm:hidden">{t('openShort')}</span>
          <span className="hidden sm:inline">{t(campaign.published ? 'openAgain' : 'open')}</span>
        </Button>
      )}
      {wasOpened ? <PublishDialog open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  );
}
