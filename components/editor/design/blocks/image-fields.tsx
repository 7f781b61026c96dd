'use client';
// A picture: which one, its shape, what it shows in words, and where it leads.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import type { Picture } from '@/core/campaign/blocks/image';
import { LONGEST } from '@/core/campaign/limits';
import { isSafeUrl } from '@/core/safe-url';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { useSession } from '../../editor-context';
import { Group, Hint } from '../../fields/group';
import { TextField } from '../../fields/text-field';
import { FocusPicker } from '../../pictures/focus-picker';
import { PictureField } from '../../pictures/picture-field';
import { findBlock } from '../../state/edits';
import { setImage } from '../../state/set-image';
import type { FieldsOf } from './fields-of';

const CENTRE = { x: 0.5, y: 0.5 };
const RATIOS = ['original', '16:9', '4:3', '1:1', '4:5'] as const;

export function ImageFields({ block, at }: FieldsOf<BlockOf<'image'>>) {
  const t = useTranslations('editor.image');
  const { store, readOnly, site } = useSession();
  const { picture, focus, alt, decorative = false, ratio, bleed = false, link = '' } = block;
  const set = (fields: Parameters<typeof setImage>[1]) => store.getState().apply(setImage(at, fields));
  const choose = ({ hash, width, height }: Picture) => {
    const { logo } = site.brand;
    const now = findBlock(store.getState().history.present, at);
    // The logo has its words already.
    const isWordless = now?.kind === 'image' && now.alt === '';
    const words = logo?.picture.hash === hash && isWordless ? { alt: logo.alt } : {};
    set({ picture: { hash, width, height }, focus: CENTRE, ...words });
  };
  return (
    <>
      <PictureField title={t('picture')} picture={picture} at={at} onChoose={choose}>
        {picture ? (
          <>
            <FocusPicker
              picture={picture}
              ratio={ratio}
              focus={focus}
              disabled={readOnly}
              onBegin={() => store.getState().beginGesture()}
              onChange={(next) => store.getState().apply(setImage(at, { focus: next }), `${block.id}/focus`)}
              onEnd={() => store.getState().endGesture()}
            />
            {ratio === 'original' ? null : <Hint>{t('focusHint')}</Hint>}
          </>
        ) : null}
      </PictureField>
      <Group title={t('words')}>
        <TextField
          multiline
          label={t('alt')}
          value={alt}
          maxLength={LONGEST.shortText}
          hint={t(decorative ? 'altUnused' : 'altHint')}
          edit={(next) => setImage(at, { alt: next })}
          typing={`${block.id}/alt`}
        />
        <Checkbox
          label={t('decorative')}
          hint={t(link !== '' && decorative ? 'decorativeLink' : 'decorativeHint')}
          checked={decorative}
          disabled={readOnly}
          onChange={(next) => set({ decorative: next || undefined })}
        />
      </Group>
      <Group title={t('shape')}>
        <Field label={t('ratio')} layout="inline">
          <Select
            dense
            value={ratio}
            options={RATIOS.map((value) => ({ value, label: t(`ratios.${value}`) }))}
            onChange={(next) => set({ ratio: next })}
          />
        </Field>
        <Switch
          label={t('bleed')}
          hint={t('bleedHint')}
          checked={bleed}
          disabled={readOnly}
          onChange={(next) => set({ bleed: next || undefined })}
        />
      </Group>
      <Group title={t('link')}>
        <TextField
          hideLabel
          label={t('link')}
          inputMode="url"
          value={link}
          maxLength={LONGEST.url}
          placeholder="/sale"
          hint={t('linkHint')}
          error={link !== '' && !isSafeUrl(link) ? t('linkUnsafe') : undefined}
          edit={(next) => setImage(at, { link: next || undefined })}
          typing={`${block.id}/link`}
        />
      </Group>
    </>
  );
}
