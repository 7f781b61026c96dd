'use client';
// When and how often the campaign appears, what it is for, what counts as success, and with whom it is compared.
import { useTranslations } from 'next-intl';
import type { CampaignDocument } from '@/core/campaign/document';
import { ATTRIBUTION_DAYS, RANGE } from '@/core/campaign/limits';
import { Checkbox } from '@/components/ui/checkbox';
import { useDocument, useSession } from '../editor-context';
import { ChoiceField } from '../fields/choice-field';
import { Group, Hint } from '../fields/group';
import { NumberField } from '../fields/number-field';
import { setAttributionDays, setCoverage, setHoldout, setKeepsAnswers, setPurpose } from '../state/edits';
import { FrequencyFields } from './frequency-fields';
import { GoalFields } from './goal-fields';
import { TriggerFields } from './trigger-fields';
import { WhyFields } from './why-fields';

/** Shares are 0–1 in the document and per cent on the screen. */
const percent = (share: number) => Math.round(share * 1000) / 10;

/** Whether there is anything to type. */
const hasFields = ({ variants }: CampaignDocument) =>
  variants.some(({ steps }) => steps.some(({ blocks }) => blocks.some(({ kind }) => kind === 'email')));

export function BehaviourPanel() {
  const t = useTranslations('editor.behaviour');
  const document = useDocument();
  const { store, readOnly } = useSession();
  return (
    <>
      <TriggerFields triggers={document.triggers} />
      <FrequencyFields frequency={document.frequency} />
      <Group title={t('purpose')}>
        <ChoiceField<CampaignDocument['purpose']>
          label={t('kind')}
          value={document.purpose}
          options={[
            { value: 'marketing', label: t('marketing') },
            { value: 'service', label: t('service') },
          ]}
          edit={setPurpose}
        />
        <Hint>{t(document.purpose === 'marketing' ? 'marketingHint' : 'serviceHint')}</Hint>
      </Group>
      <Group title={t('goal')}>
        <GoalFields goal={document.goal} />
        <NumberField
          label={t('attribution')}
          value={document.attributionDays ?? ATTRIBUTION_DAYS}
          min={RANGE.attributionDays.min}
          max={RANGE.attributionDays.max}
          unit={t('unitPlainDays', { count: document.attributionDays ?? ATTRIBUTION_DAYS })}
          edit={setAttributionDays}
          typing="attributionDays"
        />
        <Hint>{t('attributionHint')}</Hint>
        {hasFields(document) ? (
          <Checkbox
            label={t('keepsAnswers')}
            hint={t('keepsAnswersHint')}
            checked={document.keepsAnswers === true}
            disabled={readOnly}
            onChange={(keeps) => store.getState().apply(setKeepsAnswers(keeps))}
          />
        ) : null}
      </Group>
      <WhyFields
        messages={document.messages}
        targeting={document.targeting}
        variants={document.variants}
        why={document.why}
      />
      <Group title={t('compare')}>
        <NumberField
          label={t('holdout')}
          value={percent(document.holdout)}
          min={percent(RANGE.holdout.min)}
          max={percent(RANGE.holdout.max)}
          unit="%"
          edit={(value) => setHoldout(value / 100)}
          typing="holdout"
        />
        <Hint>
          {document.holdout === 0 ? t('holdoutNone') : t('holdoutHint', { share: document.holdout })}
        </Hint>
        <NumberField
          label={t('coverage')}
          value={percent(document.coverage)}
          min={percent(RANGE.coverage.min)}
          max={percent(RANGE.coverage.max)}
          unit="%"
          edit={(value) => setCoverage(value / 100)}
          typing="coverage"
        />
        {document.coverage < 1 ? <Hint>{t('coverageHint', { share: 1 - document.coverage })}</Hint> : null}
      </Group>
    </>
  );
}
