'use client';
// Who sees the campaign: groups of conditions, and the same as one sentence.
import { useTranslations } from 'next-intl';
import { useDocument, useSession } from '../editor-context';
import { Group } from '../fields/group';
import { setTargeting } from '../state/edits';
import { useSentences } from '../use-sentences';
import { Conditions } from './conditions';
import { SaveAsAudience } from './save-as-audience';

export function AudiencePanel() {
  const t = useTranslations('editor.audience');
  const { store, campaign, readOnly } = useSession();
  const targeting = useDocument().targeting;
  const sentences = useSentences();

  return (
    <>
      <Group title={t('summary')}>
        <p>{sentences.targeting(targeting)}</p>
      </Group>
      <Group title={t('conditions')}>
        <Conditions
          condition={targeting}
          change={(condition, typing) => store.getState().apply(setTargeting(condition), typing)}
          endTyping={() => store.getState().endGesture()}
          readOnly={readOnly}
          campaign={campaign}
        />
      </Group>
      {readOnly ? null : <SaveAsAudience />}
    </>
  );
}
