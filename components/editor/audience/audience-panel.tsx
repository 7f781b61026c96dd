'use client';
// Who sees the campaign: groups of conditions, and the same as one sentence.
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { hasEmptyCondition } from '@/core/campaign/check-targeting';
import { audiencesNamed, resolveAudiences } from '@/core/targeting';
import { useAudienceConditions } from '@/components/audiences/site-audiences';
import { useDocument, useSession } from '../editor-context';
import { Group } from '../fields/group';
import { setTargeting } from '../state/edits';
import { useSentences } from '../use-sentences';
import { conditionOf, rootOf } from './condition-tree';
import { Conditions } from './conditions';
import { RowMarks } from './row-marks';
import { SaveAsAudience } from './save-as-audience';
import { useJudgement } from './use-judgement';
import { WhoFits } from './who-fits';

export function AudiencePanel() {
  const t = useTranslations('editor.audience');
  const { store, campaign, site, readOnly } = useSession();
  const targeting = useDocument().targeting;
  const sentences = useSentences();
  const audiences = useAudienceConditions();
  // As the rows stand, so that a place in it is a place in the list.
  const condition = useMemo(
    () => resolveAudiences(conditionOf(rootOf(targeting)), audiences ?? {}, campaign.id),
    [targeting, audiences, campaign.id],
  );
  const judged = useJudgement(condition, site.shopUrl);
  const isBare = targeting.kind === 'all' && targeting.of.length === 0;
  const isComing = audiences === null && audiencesNamed(targeting).length > 0;

  return (
    <>
      <Group title={t('summary')}>
        <p>{sentences.targeting(targeting)}</p>
        {isBare || isComing ? null : (
          <WhoFits siteId={site.id} judged={judged} isUnfinished={hasEmptyCondition(targeting)} />
        )}
      </Group>
      <Group title={t('conditions')}>
        <RowMarks judgement={judged?.of === condition ? judged.judgement : undefined}>
          <Conditions
            condition={targeting}
            change={(condition, typing) => store.getState().apply(setTargeting(condition), typing)}
            endTyping={() => store.getState().endGesture()}
            readOnly={readOnly}
            campaign={campaign}
          />
        </RowMarks>
      </Group>
      {readOnly ? null : <SaveAsAudience />}
    </>
  );
}
