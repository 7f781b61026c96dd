'use client';
// Where a campaign begins: a template, an empty one, or one from a file.
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { freeName } from '@/components/campaigns/free-name';
import { ImportCampaign } from '@/components/campaigns/files/import-campaign';
import { PageHeader } from '@/components/shell/page-header';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { lazyDialog } from '@/components/ui/lazy-dialog';
import { linkClass } from '@/components/ui/link-class';
import { Message } from '@/components/ui/message';
import type { Brand } from '@/core/campaign/brand';
import { findTemplates, FORMATS, type TemplateEntry } from './find-templates';
import { GalleryFilters } from './gallery-filters';
import { TemplateCard } from './template-card';
import { useCreateCampaign } from './use-create-campaign';
import { useTemplateWish } from './use-template-wish';

/** Draws real designs, so it comes only when one is looked at. */
const templateDialog = lazyDialog(() => import('./template-dialog').then((module) => module.TemplateDialog));

interface TemplateGalleryProps {
  site: { id: string; currency: string; timeZone: string; brand: Brand };
  entries: readonly TemplateEntry[];
  /** Names that campaigns of the site have. */
  taken: readonly string[];
}

export function TemplateGallery({ site, entries, taken }: TemplateGalleryProps) {
  const t = useTranslations('templates');
  const campaigns = useTranslations('campaigns');
  const [wish, change] = useTemplateWish();
  const searchField = useRef<HTMLInputElement>(null);
  const [looked, setLooked] = useState<{ entry: TemplateEntry; open: boolean } | null>(null);
  const { create, open, busy, problem, reset } = useCreateCampaign(site.id);
  const found = findTemplates(entries, wish, ({ id, goal, format }) =>
    [
      t(`items.${id}.name`),
      t(`items.${id}.description`),
      t(`items.${id}.words`),
      t(`goals.${goal}`),
      campaigns(`formats.${format}`),
    ].join(' '),
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        back={{ href: `/sites/${site.id}/campaigns`, label: campaigns('title') }}
      />
      <p className="-mt-3 mb-5 max-w-[68ch] text-quiet">{t('description')}</p>
      <GalleryFilters wish={wish} onChange={change} searchField={searchField} />
      <div className="mt-3 mb-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 text-small">
        <p role="status" className="text-quiet">
          {t('found', { count: found.length })}
        </p>
        {/* Both stand below all templates, where nobody would look for them. */}
        <a href="#begin-empty" className={linkClass}>
          {t('otherWays')}
        </a>
      </div>
      {found.length === 0 ? (
        <EmptyState
          title={t('none.title')}
          action={
            <Button
              onClick={() => {
                change({ goal: null, format: null, search: '' });
                // This button goes away.
                searchField.current?.focus();
              }}
            >
              {t('none.clear')}
            </Button>
          }
        >
          <p>{t('none.body')}</p>
        </EmptyState>
      ) : (
        <ul
          aria-label={t('title')}
          className="grid grid-cols-2 gap-3 sm:grid-cols-[repeat(auto-fill,minmax(15.5rem,1fr))] sm:gap-4"
        >
          {found.map((entry) => (
            <TemplateCard
              key={entry.id}
              entry={entry}
              unavailable={busy !== null}
              onOpen={() => {
                // What went wrong with another one is not this one's.
                reset();
                setLooked({ entry, open: true });
              }}
            />
          ))}
        </ul>
      )}
      <section aria-labelledby="begin-empty" className="mt-8 border-t border-line pt-5">
        <h2 id="begin-empty" className="scroll-mt-6 text-section font-semibold">
          {t('empty.title')}
        </h2>
        <p className="mt-0.5 text-quiet">{t('empty.hint')}</p>
        <div className="mt-3 flex flex-wrap gap-2">
          {FORMATS.map((format) => (
            <Button
              key={format}
              aria-label={t('empty.start', { format: campaigns(`formats.${format}`) })}
              busy={busy === `blank-${format}`}
              unavailable={busy !== null}
              onClick={() => create(`blank-${format}`, freeName(t('empty.defaultName', { format }), taken))}
            >
              {campaigns(`formats.${format}`)}
            </Button>
          ))}
        </div>
        {problem && !looked?.open ? (
          <div className="mt-3">
            <Message tone="bad" announce>
              {problem}
            </Message>
          </div>
        ) : null}
      </section>
      <section aria-labelledby="bring-along" className="mt-6 border-t border-line pt-5">
        <h2 id="bring-along" className="mb-1 text-section font-semibold">
          {t('import')}
        </h2>
        <ImportCampaign siteId={site.id} onImported={open} />
      </section>
      {looked ? (
        <templateDialog.Part
          key={looked.entry.id}
          entry={looked.entry}
          site={site}
          taken={taken}
          open={looked.open}
          onOpenChange={(isOpen) => busy === null && setLooked({ ...looked, open: isOpen })}
          busy={busy !== null}
          problem={problem}
          onCreate={(name) => create(looked.entry.id, name)}
        />
      ) : null}
    </>
  );
}
