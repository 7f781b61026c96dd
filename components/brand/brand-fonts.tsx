'use client';
// The typefaces of the brand: those that devices have.
import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { fontOf, fontsOf } from '@/core/campaign/fonts-of';
import type { Font } from '@/core/campaign/theme';
import { FONT_NAMES } from '@/core/campaign/theme-choices';
import type { BrandPart } from './brand-part';

const ROLES = ['heading', 'body'] as const;

export function BrandFonts({ theme, onChange, disabled }: BrandPart & { siteId: string }) {
  const t = useTranslations('brand.fonts');
  const names = useTranslations('looks.font');
  const fonts = fontsOf(theme.font);
  const choose = (role: (typeof ROLES)[number], font: Font) =>
    onChange({ font: fontOf({ ...fonts, [role]: font }) });
  return (
    <div className="flex flex-col gap-3">
      {ROLES.map((role) => {
        const font = fonts[role];
        return (
          <Field key={role} label={t(role)} layout="inline" disabled={disabled}>
            <Select
              value={typeof font === 'string' ? font : 'system'}
              options={FONT_NAMES.map((value) => ({ value, label: names(value) }))}
              onChange={(name) => choose(role, name)}
            />
          </Field>
        );
      })}
    </div>
  );
}
