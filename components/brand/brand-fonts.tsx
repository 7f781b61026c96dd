'use client';
// The typefaces of the brand: those that devices have, or a file that is sent for it.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { FileButton } from '@/components/ui/file-button';
import { Message } from '@/components/ui/message';
import { Select } from '@/components/ui/select';
import { fontOf, fontsOf } from '@/core/campaign/fonts-of';
import type { Font, FontFile } from '@/core/campaign/theme';
import { FONT_NAMES } from '@/core/campaign/theme-choices';
import { MAX_FONT_BYTES } from '@/core/font-file';
import type { BrandPart } from './brand-part';
import { sendFont } from './send-font';

const ROLES = ['heading', 'body'] as const;

export function BrandFonts({ siteId, theme, onChange, disabled }: BrandPart & { siteId: string }) {
  const t = useTranslations('brand.fonts');
  const names = useTranslations('looks.font');
  const looks = useTranslations('looks');
  const errors = useTranslations('errors');
  /** Those sent here, and those in use: a file stays a choice after another one was made. */
  const [sent, setSent] = useState<readonly FontFile[]>([]);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const fonts = fontsOf(theme.font);
  // Once, below the last of them.
  const hinted = [...ROLES].reverse().find((role) => fonts[role] === 'inherit');
  const files = new Map(
    [...Object.values(fonts), ...sent].flatMap((one) =>
      typeof one === 'string' ? [] : [[one.file, one] as const],
    ),
  );
  const options = [
    ...[...files.values()].map(({ file, name }) => ({ value: file, label: name })),
    ...FONT_NAMES.map((value) => ({ value: value as string, label: names(value) })),
  ];
  const find = (value: string): Font | undefined =>
    files.get(value) ?? FONT_NAMES.find((name) => name === value);

  const send = async (file: File) => {
    setSending(true);
    setFailure(null);
    const done = await sendFont(siteId, file);
    setSending(false);
    if ('font' in done) {
      const { font } = done;
      setSent((before) => [...before, font]);
      // Others may have been chosen while it was on its way.
      onChange((now) => ({ font: fontOf({ ...fontsOf(now.font), heading: font }) }));
    } else if (done.failure.kind === 'answered') setFailure(done.failure.message);
    else if (done.failure.kind === 'too-large') setFailure(t('tooLarge', { most: MAX_FONT_BYTES / 1024 }));
    else setFailure(errors('unreachable'));
  };

  return (
    <div className="flex flex-col gap-3">
      {ROLES.map((role) => {
        const font = fonts[role];
        return (
          <Field
            key={role}
            label={t(role)}
            layout="inline"
            disabled={disabled}
            hint={role === hinted ? looks('fontOfShop') : undefined}
          >
            <Select
              value={typeof font === 'string' ? font : font.file}
              options={options}
              onChange={(value) => {
                const next = find(value);
                if (next) onChange({ font: fontOf({ ...fonts, [role]: next }) });
              }}
            />
          </Field>
        );
      })}
      {disabled ? null : (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <FileButton accept=".woff2,font/woff2" busy={isSending} onFile={(file) => void send(file)}>
            {t('upload')}
          </FileButton>
          <span className="text-small text-quiet">{t('uploadHint', { most: MAX_FONT_BYTES / 1024 })}</span>
        </div>
      )}
      {failure ? (
        <Message tone="bad" announce>
          {failure}
        </Message>
      ) : null}
    </div>
  );
}
