'use client';
// Opens what makes links to the results of this page.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { lazyDialog } from '@/components/ui/lazy-dialog';

const shareDialog = lazyDialog(() => import('./share-dialog').then((module) => module.ShareDialog));

interface ShareButtonProps {
  siteId: string;
  /** Null: the overview of the site. */
  campaignId: string | null;
}

export function ShareButton({ siteId, campaignId }: ShareButtonProps) {
  const t = useTranslations('shares');
  const [isWanted, setWanted] = useState(false);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        onClick={() => {
          setWanted(true);
          setOpen(true);
        }}
      >
        {t('open')}
      </Button>
      {isWanted ? (
        <shareDialog.Part siteId={siteId} campaignId={campaignId} open={isOpen} onOpenChange={setOpen} />
      ) : null}
    </>
  );
}
