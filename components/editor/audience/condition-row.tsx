'use client';
// One condition: what is looked at, how it is compared, and with what.
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ConditionLeaf, TextOperator } from '@/core/campaign/condition';
import { Checkbox } from '@/components/ui/checkbox';
import { classNames } from '@/components/ui/class-names';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { controlClass } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Field as Base } from '@base-ui/react/field';
import { useSession, useTyping } from '../editor-context';
import type { Edit } from '../state/edits';
import { valuesFromLines, type Row } from './flat-targeting';

const OPERATORS = ['is', 'contains', 'starts', 'ends', 'glob'] as const satisfies readonly TextOperator[];
const DEVICES = ['phone', 'tablet', 'desktop'] as const;
const VISITORS = ['new', 'returning'] as const;
const PARAMETERS = ['source', 'medium', 'campaign'] as const;

interface ConditionRowProps {
  row: Row;
  /** Position in the list, from 1. */
  number: number;
  edit: (row: Row) => Edit;
  onRemove: () => void;
}

export function ConditionRow({ row, number, edit, onRemove }: ConditionRowProps) {
  const t = useTranslations('editor.audience');
  const { store, readOnly } = useSession();
  const { leaf, negated } = row;
  const apply = (next: Partial<Row>) => store.getState().apply(edit({ ...row, ...next }));
  return (
    <li className="flex flex-col gap-1.5 rounded-control border border-line p-2">
      <div className="flex items-center justify-between gap-2">
        <h4 className="font-medium">{t(`kind.${leaf.kind}`)}</h4>
        {readOnly ? null : (
          <IconButton
            size="sm"
            className="-my-1 -me-1"
            label={t('remove', { number, kind: t(`kind.${leaf.kind}`) })}
            icon={<X aria-hidden className="size-3.5" />}
            onClick={onRemove}
          />
        )}
      </div>
      {leaf.kind === 'utm' ? (
        <Select
          dense
          label={t('parameter')}
          value={leaf.parameter}
          options={PARAMETERS.map((value) => ({ value, label: t(`parameters.${value}`) }))}
          onChange={(parameter) => apply({ leaf: { ...leaf, parameter } })}
        />
      ) : null}
      <Comparison leaf={leaf} negated={negated} apply={apply} />
      {'operator' in leaf ? (
        <ValuesField
          key={leaf.kind}
          leaf={leaf}
          edit={(values) => edit({ negated, leaf: { ...leaf, values } })}
          typing={`condition/${number}/values`}
        />
      ) : null}
      {leaf.kind === 'device' ? (
        <div className="flex flex-col gap-1">
          {DEVICES.map((device) => (
            <Checkbox
              key={device}
              label={t(`device.${device}`)}
              checked={leaf.values.includes(device)}
              disabled={readOnly}
              onChange={(on) =>
                apply({
                  leaf: {
                    ...leaf,
                    values: DEVICES.filter((one) => (one === device ? on : leaf.values.includes(one))),
                  },
                })
              }
            />
          ))}
        </div>
      ) : null}
    </li>
  );
}

/** "is", "is not", "starts with" … in one choice: the operator and whether it is turned round. */
function Comparison({
  leaf,
  negated,
  apply,
}: {
  leaf: ConditionLeaf;
  negated: boolean;
  apply: (next: Partial<Row>) => void;
}) {
  const t = useTranslations('editor.audience');
  const signs = ['yes', 'no'] as const;
  const sign = negated ? 'no' : 'yes';
  switch (leaf.kind) {
    case 'path':
    case 'url':
    case 'utm':
      return (
        <Select
          dense
          label={t('comparison')}
          value={`${sign}/${leaf.operator}`}
          options={OPERATORS.flatMap((operator) =>
            signs.map((one) => ({ value: `${one}/${operator}`, label: t(`operator.${one}.${operator}`) })),
          )}
          onChange={(next) => {
            const [chosenSign, chosen] = next.split('/');
            const operator = OPERATORS.find((one): one is TextOperator => one === chosen);
            if (operator) apply({ negated: chosenSign === 'no', leaf: { ...leaf, operator } });
          }}
        />
      );
    case 'visitor':
      return (
        <Select
          dense
          label={t('kind.visitor')}
          value={negated ? VISITORS[leaf.value === 'new' ? 1 : 0] : leaf.value}
          options={VISITORS.map((value) => ({ value, label: t(`visitor.${value}`) }))}
          onChange={(value) => apply({ negated: false, leaf: { ...leaf, value } })}
        />
      );
    case 'device':
      return (
        <Select
          dense
          label={t('comparison')}
          value={sign}
          options={signs.map((value) => ({ value, label: t(`deviceIs.${value}`) }))}
          onChange={(value) => apply({ negated: value === 'no' })}
        />
      );
  }
}

/** One value a line. Blank lines may stand while typing; they never reach the document. */
function ValuesField({
  leaf,
  edit,
  typing,
}: {
  leaf: Extract<ConditionLeaf, { operator: TextOperator }>;
  edit: (values: string[]) => Edit;
  typing: string;
}) {
  const t = useTranslations('editor.audience');
  const { type, onBlur } = useTyping(typing);
  const [text, setText] = useState<string | null>(null);
  const placeholder =
    leaf.kind === 'path' ? '/products' : leaf.kind === 'url' ? 'example.com/sale' : 'newsletter';
  return (
    <Field
      label={t('values')}
      hideLabel
      hint={leaf.operator === 'glob' ? t('valuesGlobHint') : t('valuesHint')}
      error={leaf.values.length === 0 && text === null ? t('valuesMissing') : undefined}
    >
      <Base.Control
        render={
          <textarea
            rows={1}
            spellCheck={false}
            placeholder={placeholder}
            value={text ?? leaf.values.join('\n')}
            onChange={(event) => {
              setText(event.target.value);
              type(edit(valuesFromLines(event.target.value)));
            }}
            onFocus={() => setText(leaf.values.join('\n'))}
            onBlur={() => {
              setText(null);
              onBlur();
            }}
          />
        }
        className={classNames(
          controlClass,
          'block field-sizing-content max-h-40 min-h-7 resize-none px-2 py-[3px] font-mono text-small!',
        )}
      />
    </Field>
  );
}
