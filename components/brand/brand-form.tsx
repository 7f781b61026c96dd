'use client';
// The brand kit of a site, saved as a whole, beside what it makes of a popup and a bar.
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Form } from '@/components/ui/form';
import { LeaveGuard } from '@/components/ui/leave-guard';
import { Message } from '@/components/ui/message';
import { Section } from '@/components/ui/section';
import { DEFAULT_BRAND } from '@/core/campaign/resolve-theme';
import type { SiteDetail } from '@/server/trpc/router';
import { BrandColours } from './brand-colours';
import { BrandFonts } from './brand-fonts';
import { BrandLogo } from './brand-logo';
import type { BrandPart } from './brand-part';
import { BrandPreview } from './brand-preview';
import { BrandShape } from './brand-shape';
import { useBrandDraft } from './use-brand-draft';
import { useSaveBrand } from './use-save-brand';

export function BrandForm({ site }: { site: SiteDetail }) {
  const t = useTranslations('brand');
  const draft = useBrandDraft(site.id, site.brand);
  const { saved, brand, changed, setBrand, forget } = draft;
  const { submit, busy, problem, clear, showNewer, showMine } = useSaveBrand(site.id, draft);
  const save = useRef<HTMLButtonElement>(null);
  const disabled = site.workspace.role === 'viewer';
  const isUsual = JSON.stringify(brand) === JSON.stringify(DEFAULT_BRAND);
  const change: BrandPart['onChange'] = (theme) =>
    setBrand((now) => ({
      ...now,
      theme: { ...now.theme, ...(typeof theme === 'function' ? theme(now.theme) : theme) },
    }));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-8 wide:grid-cols-[minmax(280px,360px)_minmax(0,1fr)]">
      <Form errors={{}} onSubmit={() => void submit()} label={t('title')}>
        {disabled ? (
          <div className="mb-4">
            <Message>{t('viewersLook')}</Message>
          </div>
        ) : null}
        <Section title={t('colours.title')} description={t('colours.description')}>
          <BrandColours theme={brand.theme} onChange={change} disabled={disabled} />
        </Section>
        <Section title={t('fonts.title')} description={t('fonts.description')}>
          <BrandFonts siteId={site.id} theme={brand.theme} onChange={change} disabled={disabled} />
        </Section>
        <Section title={t('shape.title')}>
          <BrandShape theme={brand.theme} onChange={change} disabled={disabled} />
        </Section>
        <Section title={t('logo.title')} description={t('logo.description')}>
          <BrandLogo
            siteId={site.id}
            logo={brand.logo}
            onChange={(logo) => setBrand((before) => ({ ...before, logo }))}
            disabled={disabled}
          />
        </Section>
        <LeaveGuard active={changed || showMine !== undefined} onLeave={forget} />
        {disabled ? null : (
          <div
            className={classNames(
              'flex flex-wrap items-center gap-3 border-t border-line bg-page py-3',
              // Unsaved changes keep their way out in sight; saved ones need none.
              (changed || showMine) &&
                'sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-10 wide:bottom-0',
            )}
          >
            <Button ref={save} type="submit" variant="primary" busy={busy} unavailable={!changed}>
              {t('save')}
            </Button>
            {changed ? (
              <Button
                variant="ghost"
                onClick={() => {
                  setBrand(saved);
                  clear();
                  // This button goes with the changes.
                  save.current?.focus();
                }}
              >
                {t('discard')}
              </Button>
            ) : isUsual || showMine ? null : (
              <Button
                variant="ghost"
                onClick={() => {
                  setBrand(DEFAULT_BRAND);
                  save.current?.focus();
                }}
              >
                {t('usual')}
              </Button>
            )}
            {showMine ? (
              <Button
                onClick={() => {
                  showMine();
                  save.current?.focus();
                }}
              >
                {t('showMine')}
              </Button>
            ) : null}
            <span role="status" className="text-small text-quiet">
              {busy ? t('saving') : changed ? t('unsaved') : showMine ? t('newerShown') : t('allSaved')}
            </span>
            {problem ? (
              <div className="w-full">
                <Message
                  tone="bad"
                  announce
                  action={
                    showNewer ? (
                      <Button
                        onClick={() => {
                          showNewer();
                          save.current?.focus();
                        }}
                      >
                        {t('showNewer')}
                      </Button>
                    ) : null
                  }
                >
                  {problem}
                </Message>
              </div>
            ) : null}
          </div>
        )}
      </Form>
      <div className="wide:sticky wide:top-4">
        <BrandPreview brand={brand} />
      </div>
    </div>
  );
}
