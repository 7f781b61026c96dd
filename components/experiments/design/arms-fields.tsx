'use client';
// What is compared, and how visitors are shared among it. The variants themselves are made in the editor.
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { campaignPaths } from '@/components/campaigns/campaign-paths';
import { ArmLetter } from '@/components/ui/arm-letter';
import { Button, ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { linkClass } from '@/components/ui/link-class';
import { Message } from '@/components/ui/message';
import { Section } from '@/components/ui/section';
import { Select } from '@/components/ui/select';
import { HOLDOUT, HOLDOUT_LETTER } from '@/core/assignment';
import type { ExperimentView } from '@/server/trpc/router';
import { evenWeights, sharesOf, type ArmValues, type DesignValues } from './design-values';
import { PercentField } from './percent-field';

interface ArmsFieldsProps {
  siteId: string;
  view: ExperimentView;
  values: DesignValues;
  onArms: (arms: ArmValues) => void;
  onControl: (control: string) => void;
  disabled: boolean;
}

const MOST_HOLDOUT = 0.5;

export function ArmsFields({ siteId, view, values, onArms, onControl, disabled }: ArmsFieldsProps) {
  const t = useTranslations('experiments.design.arms');
  const holdoutName = useTranslations('experiments.arms')('holdout');
  const format = useFormatter();
  const { campaign, site } = view;
  const { arms, kind, design } = values;
  if (!campaign || !arms)
    return (
      <Section title={t('title')}>
        <p>
          {site.holdout > 0 ? t('site', { share: format.number(site.holdout, 'wholeShare') }) : t('siteNone')}{' '}
          <Link href={`/sites/${siteId}/settings`} className={linkClass}>
            {t('siteChange')}
          </Link>
        </p>
      </Section>
    );
  const shares = sharesOf(arms);
  const write = (share: number) => format.number(share, 'share');
  const hasControl = kind === 'variants' || kind === 'segments' || kind === 'bandit';
  const first = campaign.variants.find(({ id }) => (arms.weights[id] ?? 0) > 0) ?? campaign.variants[0];
  const controls = [
    ...campaign.variants.map(({ id, name, letter }) => ({
      value: id,
      label: t('controlFirst', { letter, name }),
    })),
    ...(arms.holdout > 0 ? [{ value: HOLDOUT, label: holdoutName }] : []),
  ];
  return (
    <Section title={t('title')} description={t('note')}>
      {campaign.isDeleted ? (
        <div className="mb-4">
          <Message tone="bad">{t('gone')}</Message>
        </div>
      ) : null}
      <div className="rounded-control border border-line">
        <ul>
          {campaign.variants.map(({ id, name, letter }) => (
            <li key={id} className="flex items-center gap-3 border-b border-line px-3 py-2 last:border-b-0">
              <ArmLetter letter={letter} />
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{name}</span>
                <span className="block text-small text-quiet">
                  {t('shareOf', { share: write(shares[id] ?? 0) })}
                </span>
              </span>
              {campaign.variants.length === 1 ? null : (
                <PercentField
                  hideLabel
                  label={`${t('share')}: ${name}`}
                  value={arms.weights[id] ?? 0}
                  min={0}
                  max={1}
                  disabled={disabled}
                  onChange={(weight) => onArms({ ...arms, weights: { ...arms.weights, [id]: weight } })}
                />
              )}
            </li>
          ))}
          {arms.holdout > 0 ? (
            <li className="flex items-center gap-3 border-t border-line px-3 py-2">
              <ArmLetter letter={HOLDOUT_LETTER} />
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{holdoutName}</span>
                <span className="block text-small text-quiet">
                  {t('shareOf', { share: write(arms.holdout) })}
                </span>
              </span>
            </li>
          ) : null}
        </ul>
      </div>
      <div className="mt-3 flex flex-wrap gap-2">
        <ButtonLink size="sm" href={campaignPaths(siteId, campaign.id).edit}>
          {t('edit')}
        </ButtonLink>
        {campaign.variants.length > 1 && !disabled ? (
          <Button size="sm" onClick={() => onArms({ ...arms, weights: evenWeights(arms.weights) })}>
            {t('evenly')}
          </Button>
        ) : null}
      </div>
      <div className="mt-5 grid gap-4 sm:grid-cols-2">
        <PercentField
          label={t('holdout')}
          hint={t('holdoutHint')}
          value={arms.holdout}
          min={0}
          max={MOST_HOLDOUT}
          disabled={disabled}
          onChange={(holdout) => onArms({ ...arms, holdout })}
        />
        <PercentField
          label={t('coverage')}
          hint={t('coverageHint')}
          value={arms.coverage}
          min={0.01}
          max={1}
          disabled={disabled}
          onChange={(coverage) => onArms({ ...arms, coverage })}
        />
        {hasControl && controls.length > 1 ? (
          <Field label={t('control')} disabled={disabled}>
            <Select
              value={design.control === '' ? (first?.id ?? '') : design.control}
              options={controls}
              onChange={(control) => onControl(control === first?.id ? '' : control)}
            />
          </Field>
        ) : null}
      </div>
    </Section>
  );
}
