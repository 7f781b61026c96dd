'use client';
// The audiences of the site, each with what it means, to be put among the conditions.
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useSiteAudiences } from '@/components/audiences/site-audiences';
import { Button } from '@/components/ui/button';
import { Menu, MenuEntry, MenuLink } from '@/components/ui/menu';
import { useSentences } from '../use-sentences';

export function AddAudience({ siteId, onChoose }: { siteId: string; onChoose: (id: string) => void }) {
  const t = useTranslations('editor.audience.saved');
  const sentences = useSentences();
  const audiences = useSiteAudiences();
  return (
    <Menu
      align="start"
      trigger={
        <Button size="sm" variant="ghost">
          <Plus aria-hidden className="size-3.5" />
          {t('add')}
        </Button>
      }
    >
      {audiences === null ? <p className="px-2 py-1.5 text-quiet">{t('loading')}</p> : null}
      {[...(audiences ?? [])].map(([id, { name, condition }]) => (
        <MenuEntry
          key={id}
          title={name}
          detail={condition ? sentences.who(condition) : undefined}
          onSelect={() => onChoose(id)}
        />
      ))}
      {audiences?.size === 0 ? (
        <>
          <p className="max-w-60 px-2 py-1.5 text-quiet">{t('none')}</p>
          <MenuLink render={<Link href={`/sites/${siteId}/audiences`} />}>{t('goToList')}</MenuLink>
        </>
      ) : null}
    </Menu>
  );
}
