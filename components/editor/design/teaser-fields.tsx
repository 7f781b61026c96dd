'use client';
// The tab at the edge of the page by which visitors open the campaign, or open it again.
import { useTranslations } from 'next-intl';
import { LONGEST } from '@/core/campaign/limits';
import type { Teaser } from '@/core/campaign/teaser';
import { TEASER_EDGES, TEASER_MOMENTS } from '@/core/campaign/teaser-choices';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { useSession } from '../editor-context';
import { Group } from '../fields/group';
import { TextField } from '../fields/text-field';
import { setTeaser } from '../state/edits';

export function TeaserFields({ teaser }: { teaser: Teaser | undefined }) {
  const t = useTranslations('editor.teaser');
  const { store, readOnly } = useSession();
  const apply = (next: Teaser | undefined) => store.getState().apply(setTeaser(next));
  return (
    <Group title={t('title')}>
      <Switch
        label={t('shown')}
        hint={t('shownHint')}
        checked={teaser !== undefined}
        disabled={readOnly}
        onChange={(shown) =>
          apply(shown ? { text: t('text'), edge: 'bottom-start', when: 'closed' } : undefined)
        }
      />
      {teaser ? (
        <>
          <TextField
            label={t('words')}
            value={teaser.text}
            maxLength={LONGEST.teaser}
            error={teaser.text.trim() === '' ? t('wordsMissing') : undefined}
            edit={(text) => setTeaser({ ...teaser, text })}
            typing="teaser/text"
          />
          <Field label={t('when')} layout="inline" hint={t(`whenHint.${teaser.when}`)}>
            <Select
              dense
              value={teaser.when}
              options={TEASER_MOMENTS.map((when) => ({ value: when, label: t(`whens.${when}`) }))}
              onChange={(when) => apply({ ...teaser, when })}
            />
          </Field>
          <Field
            label={t('edge')}
            layout="inline"
            hint={teaser.edge === 'bottom-end' ? t('edgeHint') : undefined}
          >
            <Select
              dense
              value={teaser.edge}
              options={TEASER_EDGES.map((edge) => ({ value: edge, label: t(`edges.${edge}`) }))}
              onChange={(edge) => apply({ ...teaser, edge })}
            />
          </Field>
        </>
      ) : null}
    </Group>
  );
}
