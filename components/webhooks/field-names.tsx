'use client';
// Which of our fields the receiver calls otherwise. Fields that are not named here keep their names.
import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useRef } from 'react';
import { ANSWER_PREFIX, MESSAGE_FIELDS } from '@/core/message-kinds';
import { MAX_FIELD_NAMES } from '@/core/limits';
import { useTRPC } from '@/components/api/trpc';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';

export interface FieldNameRow {
  key: number;
  field: string;
  name: string;
}

export const rowsOf = (names: Readonly<Record<string, string>>): FieldNameRow[] =>
  Object.entries(names).map(([field, name], key) => ({ key, field, name }));

/** Rows without a name rename nothing. */
export const namesOf = (rows: readonly FieldNameRow[]): Record<string, string> =>
  Object.fromEntries(rows.flatMap(({ field, name }) => (name.trim() === '' ? [] : [[field, name.trim()]])));

interface FieldNamesProps {
  siteId: string;
  rows: readonly FieldNameRow[];
  onChange: (rows: FieldNameRow[]) => void;
  problem?: string | undefined;
}

export function FieldNames({ siteId, rows, onChange, problem }: FieldNamesProps) {
  const t = useTranslations('webhooks.names');
  const trpc = useTRPC();
  const { data: answers = [] } = useQuery(trpc.webhooks.formFields.queryOptions({ siteId }));
  const title = useId();
  const root = useRef<HTMLDivElement>(null);
  const used = new Set(rows.map(({ field }) => field));
  const all = [...new Set([...MESSAGE_FIELDS, ...answers.map((answer) => ANSWER_PREFIX + answer), ...used])];
  const free = all.filter((field) => !used.has(field));
  const labelOf = (field: string) =>
    field.startsWith(ANSWER_PREFIX) ? t('answer', { name: field.slice(ANSWER_PREFIX.length) }) : field;
  const change = (key: number, part: Partial<FieldNameRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const [next] = free;
  return (
    <div ref={root} role="group" aria-labelledby={title}>
      <div id={title} className="font-medium">
        {t('title')}
      </div>
      <p className="mt-0.5 text-small text-quiet">{t('hint')}</p>
      {rows.length > 0 ? (
        <ul className="mt-2 flex flex-col gap-2">
          {rows.map(({ key, field, name }) => (
            <li key={key} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_2rem] items-center gap-2">
              <Select
                label={t('ours')}
                value={field}
                options={all
                  .filter((one) => one === field || !used.has(one))
                  .map((value) => ({ value, label: labelOf(value) }))}
                onChange={(value) => change(key, { field: value })}
              />
              <Field label={t('theirs', { field: labelOf(field) })} hideLabel>
                <Input
                  value={name}
                  maxLength={100}
                  spellCheck={false}
                  placeholder={t('placeholder')}
                  onChange={(event) => change(key, { name: event.currentTarget.value })}
                />
              </Field>
              <IconButton
                label={t('remove', { field: labelOf(field) })}
                icon={<X aria-hidden className="size-4" />}
                onClick={() => {
                  onChange(rows.filter((row) => row.key !== key));
                  root.current?.querySelector<HTMLElement>('[data-add]')?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {problem ? (
        <p role="alert" className="mt-2 text-small text-bad">
          {problem}
        </p>
      ) : null}
      <Button
        data-add
        size="sm"
        className="mt-2"
        unavailable={next === undefined || rows.length >= MAX_FIELD_NAMES}
        onClick={() => {
          if (next === undefined) return;
          const key = 1 + Math.max(-1, ...rows.map((row) => row.key));
          onChange([...rows, { key, field: used.has('email') ? next : 'email', name: '' }]);
        }}
      >
        <Plus aria-hidden className="size-3.5" />
        {t('add')}
      </Button>
    </div>
  );
}
