'use client';
// The logo of the brand: a picture of the site's library, with the words for those who do not see it.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Thumbnail } from '@/components/pictures/thumbnail';
import { Button } from '@/components/ui/button';
import { lazyDialog } from '@/components/ui/lazy-dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { Brand } from '@/core/campaign/brand';
import { LONGEST } from '@/core/campaign/limits';

const library = lazyDialog(() =>
  import('@/components/pictures/library-dialog').then((module) => module.LibraryDialog),
);

interface BrandLogoProps {
  siteId: string;
  logo: Brand['logo'];
  onChange: (logo: Brand['logo']) => void;
  disabled: boolean;
}

export function BrandLogo({ siteId, logo, onChange, disabled }: BrandLogoProps) {
  const t = useTranslations('brand.logo');
  const [isChoosing, setChoosing] = useState(false);
  return (
    <div className="flex flex-col gap-3">
      {logo ? (
        <>
          <span className="grid h-24 place-items-center overflow-hidden rounded-panel border border-line bg-hover p-3">
            <Thumbnail picture={logo.picture} className="max-h-full max-w-full object-contain" />
          </span>
          <Field label={t('alt')} hint={t('altHint')} disabled={disabled}>
            <Input
              value={logo.alt}
              maxLength={LONGEST.shortText}
              onChange={({ target }) => onChange({ ...logo, alt: target.value })}
            />
          </Field>
        </>
      ) : (
        <p className="text-quiet">{t('none')}</p>
      )}
      {disabled ? null : (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setChoosing(true)}>{t(logo ? 'change' : 'choose')}</Button>
          {logo ? (
            <Button variant="ghost" onClick={() => onChange(null)}>
              {t('remove')}
            </Button>
          ) : null}
        </div>
      )}
      {isChoosing ? (
        <library.Part
          siteId={siteId}
          chosen={logo?.picture.hash ?? null}
          logo={logo?.picture.hash}
          readOnly={disabled}
          onClose={() => setChoosing(false)}
          onChoose={({ hash, width, height }) =>
            onChange({ picture: { hash, width, height }, alt: logo?.alt ?? '' })
          }
        />
      ) : null}
    </div>
  );
}
