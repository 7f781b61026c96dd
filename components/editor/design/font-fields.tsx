'use client';
// The two fonts of a look: of headings, and of everything else. A file that was uploaded can be kept, or given up.
import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { fontOf, fontsOf } from '@/core/campaign/fonts-of';
import type { Font, Theme } from '@/core/campaign/theme';
import { FONT_NAMES } from '@/core/campaign/theme-choices';
import { useSession } from '../editor-context';

const ROLES = ['heading', 'body'] as const;

interface FontFieldsProps {
  font: Theme['font'];
  onChange: (font: Theme['font']) => void;
}

export function FontFields({ font, onChange }: FontFieldsProps) {
  const t = useTranslations('editor.design');
  const names = useTranslations('looks.font');
  const looks = useTranslations('looks');
  const { brand } = useSession().site;
  const fonts = fontsOf(font);
  // Once, below the last of them.
  const hinted = [...ROLES].reverse().find((role) => fonts[role] === 'inherit');
  const files = new Map(
    [...Object.values(fontsOf(brand.theme.font)), ...Object.values(fonts)].flatMap((one) =>
      typeof one === 'string' ? [] : [[one.file, one] as const],
    ),
  );
  const options = [
    ...[...files.values()].map(({ file, name }) => ({ value: file, label: name })),
    ...FONT_NAMES.map((value) => ({ value: value as string, label: names(value) })),
  ];
  const find = (value: string): Font | undefined =>
    files.get(value) ?? FONT_NAMES.find((name) => name === value);
  return ROLES.map((role) => {
    const chosen = fonts[role];
    return (
      <Field
        key={role}
        label={t(`fontOf.${role}`)}
        layout="inline"
        hint={role === hinted ? looks('fontOfShop') : undefined}
      >
        <Select
          dense
          value={typeof chosen === 'string' ? chosen : chosen.file}
          options={options}
          onChange={(value) => {
            const next = find(value);
            if (next) onChange(fontOf({ ...fonts, [role]: next }));
          }}
        />
      </Field>
    );
  });
}
