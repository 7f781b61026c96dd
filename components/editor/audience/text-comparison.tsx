'use client';
// "Is", "is not", "starts with" … in one choice, and the values.
import { Field as Base } from '@base-ui/react/field';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import type { TextLeaf } from '@/core/campaign/condition';
import { TEXT_OPERATORS } from '@/core/targeting';
import { classNames } from '@/components/ui/class-names';
import { Field } from '@/components/ui/field';
import { controlClass } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { LeafEditing } from './condition-row';
import { valuesFromLines } from './condition-tree';
import { useConditions } from './conditions';
import { usePatternFault } from './use-pattern-fault';

const SIGNS = ['yes', 'no'] as const;
const PLACEHOLDERS = ['path', 'url', 'title', 'query', 'referrer', 'language'] as const;

interface TextEditing extends LeafEditing {
  leaf: TextLeaf;
  /** What the field for values is called; absent: values. */
  valuesLabel?: string;
  /** Other values are chosen already. */
  mayBeEmpty?: boolean;
  /** Stands before the field for values. */
  children?: ReactNode;
}

export function TextComparison({ children, ...editing }: TextEditing) {
  const t = useTranslations('editor.audience');
  const { leaf, row, put } = editing;
  return (
    <>
      <Select
        dense
        label={t('comparison')}
        value={`${row.negated ? 'no' : 'yes'}/${leaf.operator}`}
        options={TEXT_OPERATORS.flatMap((operator) =>
          SIGNS.map((sign) => ({ value: `${sign}/${operator}`, label: t(`operator.${sign}.${operator}`) })),
        )}
        onChange={(next) => {
          const [sign, chosen] = next.split('/');
          const operator = TEXT_OPERATORS.find((one) => one === chosen);
          if (operator) put({ ...row, negated: sign === 'no', leaf: { ...leaf, operator } });
        }}
      />
      {children}
      {leaf.operator === 'known' ? null : leaf.operator === 'regex' ? (
        <PatternsField key="patterns" {...editing} />
      ) : (
        <ValuesField key="values" {...editing} />
      )}
    </>
  );
}

function PatternsField(editing: TextEditing) {
  return <ValuesField {...editing} fault={usePatternFault(editing.leaf.values)} />;
}

const HINTS = { glob: 'valuesGlobHint', regex: 'hint.regex' } as const;

/** One value a line. Blank lines may stand while typing; they never reach the document. */
function ValuesField({
  leaf,
  row,
  number,
  put,
  fault,
  valuesLabel,
  mayBeEmpty = false,
}: TextEditing & { fault?: string | undefined }) {
  const t = useTranslations('editor.audience');
  const typing = `condition/${number}/values`;
  const { endTyping } = useConditions();
  const [text, setText] = useState<{ typed: string; values: string } | null>(null);
  const [wasLeft, setLeft] = useState(false);
  const values = leaf.values.join('\n');
  const { operator } = leaf;
  const placeholder =
    operator === 'regex' ? operator : (PLACEHOLDERS.find((kind) => kind === leaf.kind) ?? 'other');
  return (
    <Field
      label={valuesLabel ?? t('values')}
      hideLabel={valuesLabel === undefined}
      hint={t(operator === 'glob' || operator === 'regex' ? HINTS[operator] : 'valuesHint')}
      error={leaf.values.length === 0 && !mayBeEmpty && wasLeft ? t('valuesMissing') : fault}
    >
      <Base.Control
        render={
          <textarea
            rows={1}
            spellCheck={false}
            autoCapitalize="none"
            data-field={typing}
            placeholder={t(`placeholder.${placeholder}`)}
            // What was typed stands as long as the document says what it meant; undo shows through.
            value={text?.values === values ? text.typed : values}
            onChange={(event) => {
              const typed = event.target.value;
              const next = valuesFromLines(typed);
              setText({ typed, values: next.join('\n') });
              put({ ...row, leaf: { ...leaf, values: next } }, typing);
            }}
            onBlur={() => {
              setText(null);
              setLeft(true);
              endTyping();
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
