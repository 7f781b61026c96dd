'use client';
// One audience among the conditions: which, and whether visitors must belong to it.
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSiteAudiences } from '@/components/audiences/site-audiences';
import { IconButton } from '@/components/ui/icon-button';
import { Message } from '@/components/ui/message';
import { Select } from '@/components/ui/select';
import { Hint } from '../fields/group';
import { useSentences } from '../use-sentences';
import type { Row } from './condition-tree';
import { useConditions } from './conditions';
import { RowMark } from './row-marks';
import { StickyField, stickingAs } from './sticky-field';

export type AudienceRow = Extract<Row, { audience: string }>;

interface AudienceConditionProps {
  row: AudienceRow;
  /** Position in the list, as in `2.1`. */
  number: string;
  put: (row: Row, typing?: string) => void;
  onRemove: () => void;
}

const SIGNS = ['yes', 'no'] as const;

export function AudienceCondition({ row, number, put, onRemove }: AudienceConditionProps) {
  const t = useTranslations('editor.audience');
  const { readOnly } = useConditions();
  const sentences = useSentences();
  const audiences = useSiteAudiences();
  const audience = audiences?.get(row.audience);
  const isMissing = audiences !== null && audience === undefined;
  return (
    <li className="flex flex-col gap-1.5 rounded-control border border-line bg-panel p-2">
      <div className="flex items-center justify-between gap-2">
        <h4 className="font-medium">{t('saved.title')}</h4>
        {readOnly ? null : (
          <IconButton
            size="sm"
            className="-my-1 -me-1"
            label={t('remove', { number, kind: audience?.name ?? t('saved.title') })}
            icon={<X aria-hidden className="size-3.5" />}
            onClick={onRemove}
          />
        )}
      </div>
      <Select
        dense
        label={t('comparison')}
        value={row.negated ? 'no' : 'yes'}
        options={SIGNS.map((value) => ({ value, label: t(`saved.is.${value}`) }))}
        onChange={(sign) => put({ ...row, negated: sign === 'no' })}
      />
      <Select
        dense
        label={t('saved.which')}
        value={row.audience}
        options={[
          ...(audience
            ? []
            : [{ value: row.audience, label: t(isMissing ? 'saved.missing' : 'saved.loading') }]),
          ...[...(audiences ?? [])].map(([value, { name }]) => ({ value, label: name })),
        ]}
        onChange={(id) => put({ ...row, audience: id })}
      />
      {isMissing ? <Message tone="bad">{t('saved.missingHint')}</Message> : null}
      {audience?.condition ? <Hint>{sentences.who(audience.condition)}</Hint> : null}
      <StickyField row={row} number={number} put={(sticky, typing) => put(stickingAs(row, sticky), typing)} />
      <RowMark number={number} />
    </li>
  );
}
