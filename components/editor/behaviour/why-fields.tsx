'use client';
// The control by which shoppers ask why they see a campaign that goes by something personal.
import { useTranslations } from 'next-intl';
import type { CampaignDocument } from '@/core/campaign/document';
import { LONGEST } from '@/core/campaign/limits';
import { personalFacts } from '@/core/campaign/personal-facts';
import { reasonsToTell } from '@/core/fact-origins';
import { RENDER_TEXTS } from '@/core/render/texts';
import { audiencesNamed } from '@/core/targeting/resolve-audiences';
import { Checkbox } from '@/components/ui/checkbox';
import { useSession } from '../editor-context';
import { Group, Hint } from '../fields/group';
import { TextField } from '../fields/text-field';
import { setWhy } from '../state/edits';

export function WhyFields({
  messages,
  targeting,
  variants,
  why,
}: Pick<CampaignDocument, 'messages' | 'targeting' | 'variants' | 'why'>) {
  const t = useTranslations('editor.behaviour.why');
  const { store, readOnly } = useSession();
  const isShown = why?.shown !== false;
  // An audience may be about the visitor; what it asks is looked up when it is published.
  const isPersonal =
    reasonsToTell(targeting, variants.flatMap(personalFacts), messages).length > 0 ||
    audiencesNamed(targeting).length > 0;
  return (
    <Group title={t('title')}>
      <Hint>{t(isPersonal ? 'personal' : 'notPersonal')}</Hint>
      {isPersonal ? (
        <>
          <Checkbox
            label={t('shown')}
            hint={t('shownHint')}
            checked={isShown}
            disabled={readOnly}
            onChange={(shown) => store.getState().apply(setWhy({ shown }))}
          />
          {isShown ? (
            <TextField
              label={t('label')}
              value={why?.label ?? ''}
              placeholder={RENDER_TEXTS.why}
              maxLength={LONGEST.name}
              edit={(label) => setWhy({ label })}
              typing="why/label"
            />
          ) : null}
        </>
      ) : null}
    </Group>
  );
}
