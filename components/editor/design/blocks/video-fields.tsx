'use client';
// A film: where it is, what it shows, its shape, and the poster before it.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { LONGEST } from '@/core/campaign/limits';
import { parseVideoUrl, VIDEO_RATIOS } from '@/core/campaign/video-url';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { useSession } from '../../editor-context';
import { Group, Hint } from '../../fields/group';
import { TextField } from '../../fields/text-field';
import { PictureField } from '../../pictures/picture-field';
import { setBlock } from '../../state/edits';
import type { FieldsOf } from './fields-of';

export function VideoFields({ block, at }: FieldsOf<BlockOf<'video'>>) {
  const t = useTranslations('editor.video');
  const { store } = useSession();
  const { url, title, ratio, picture } = block;
  const film = parseVideoUrl(url);
  const apply = (fields: Partial<Pick<typeof block, 'picture' | 'ratio'>>) =>
    store.getState().apply(setBlock(at, 'video', fields));
  return (
    <>
      <Group title={t('film')}>
        <TextField
          label={t('url')}
          inputMode="url"
          value={url}
          maxLength={LONGEST.url}
          placeholder="https://www.youtube.com/watch?v="
          hint={film ? t(`kind.${film.kind}`) : t('urlHint')}
          error={url.trim() !== '' && !film ? t('unknown') : undefined}
          edit={(next) => setBlock(at, 'video', { url: next })}
          typing={`${block.id}/url`}
        />
        <TextField
          label={t('title')}
          value={title}
          maxLength={LONGEST.shortText}
          hint={t('titleHint')}
          edit={(next) => setBlock(at, 'video', { title: next })}
          typing={`${block.id}/title`}
        />
        <Field label={t('ratio')} layout="inline">
          <Select
            dense
            value={ratio}
            options={VIDEO_RATIOS.map((value) => ({ value, label: t(`ratios.${value}`) }))}
            onChange={(next) => apply({ ratio: next })}
          />
        </Field>
        <Hint>{t('privacy')}</Hint>
      </Group>
      <PictureField
        title={t('poster')}
        picture={picture}
        at={at}
        onChoose={({ hash, width, height }) => apply({ picture: { hash, width, height } })}
        onRemove={() => apply({ picture: null })}
      />
    </>
  );
}
