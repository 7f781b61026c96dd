'use client';
// Deleting a site with everything in it: for owners, and only after its name was typed.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { lazyDialog } from '@/components/ui/lazy-dialog';
import { Section } from '@/components/ui/section';

const dialog = lazyDialog(() => import('./delete-site-dialog').then((module) => module.DeleteSiteDialog));
const preload = () => void dialog.preload();

export function DeleteSite({ siteId, name }: { siteId: string; name: string }) {
  const t = useTranslations('settings.remove');
  const [isOpen, setOpen] = useState(false);
  // What is asked begins anew every time; null: it was never asked.
  const [asking, setAsking] = useState<number | null>(null);
  return (
    <Section title={t('title')} description={t('description')}>
      <Button
        variant="danger"
        aria-haspopup="dialog"
        onPointerEnter={preload}
        onFocus={preload}
        onClick={() => {
          setAsking((before) => (before ?? 0) + 1);
          setOpen(true);
        }}
      >
        {t('open')}
      </Button>
      {asking === null ? null : (
        <dialog.Part key={asking} siteId={siteId} name={name} open={isOpen} onOpenChange={setOpen} />
      )}
    </Section>
  );
}
