'use client';
// Which column of a table holds what. Said once, it holds for every table that is brought in later.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fieldProblems } from '@/components/api/field-problems';
import { useTRPC, useTRPCClient } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Select } from '@/components/ui/select';
import type { ImportDetail } from '@/server/trpc/router';

type Held = keyof ImportDetail['taken'];
const NEEDED = ['id', 'title', 'url', 'price'] as const satisfies readonly Held[];
const OTHERS = ['image', 'salePrice', 'comparePrice', 'availability', 'stock', 'category', 'brand', 'tags', 'group', 'cost'] as const satisfies readonly Held[]; // prettier-ignore
const ALL: readonly (typeof NEEDED | typeof OTHERS)[number][] = [...NEEDED, ...OTHERS];

interface NameColumnsProps {
  siteId: string;
  detail: ImportDetail;
  /** On the button: what happens then. */
  submit: string;
  /** Resolves when what follows has begun. */
  onSaved: () => Promise<unknown> | void;
}

export function NameColumns({ siteId, detail, submit, onSaved }: NameColumnsProps) {
  const t = useTranslations('catalogue.columnNames');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const sentence = useErrorSentence();
  const [taken, setTaken] = useState(detail.taken);
  const [problems, setProblems] = useState<Partial<Record<Held | 'form', string>>>({});
  const saving = useMutation({
    mutationFn: () => client.catalogue.nameColumns.mutate({ siteId, importId: detail.import.id, taken }),
    onSuccess: async () => {
      await onSaved();
      await cache.invalidateQueries(trpc.catalogue.pathFilter());
    },
    onError: (error) => {
      const fields = fieldProblems(error, ALL);
      setProblems(Object.keys(fields).length > 0 ? fields : { form: sentence(error) });
    },
  });
  const names = new Map((detail.columns ?? []).map((column) => [column.name, column.example]));
  const options = [
    { value: '', label: <span className="text-quiet">{t('none')}</span> },
    ...[...names].map(([value, example]) => ({
      value,
      label: (
        <>
          {value}
          {example === '' ? null : <span className="text-quiet"> · {example}</span>}
        </>
      ),
    })),
  ];
  const save = () => {
    if (saving.isPending) return;
    const missing = Object.fromEntries(
      NEEDED.filter((held) => !taken[held]).map((held) => [held, t('needed', { what: t(`held.${held}`) })]),
    );
    setProblems(missing);
    if (Object.keys(missing).length === 0) saving.mutate();
  };
  const field = (held: (typeof ALL)[number]) => (
    <Field key={held} label={t(`held.${held}`)} error={problems[held]}>
      <Select
        options={options}
        value={taken[held] ?? ''}
        onChange={(value) => setTaken((before) => ({ ...before, [held]: value }))}
      />
    </Field>
  );
  return (
    <Form errors={problems} problem={problems.form} label={t('title')} onSubmit={save}>
      <fieldset>
        <legend className="mb-3 text-quiet">{t('neededTitle')}</legend>
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 wide:grid-cols-4">{NEEDED.map(field)}</div>
      </fieldset>
      <fieldset className="mt-6">
        <legend className="mb-3 text-quiet">{t('othersTitle')}</legend>
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 wide:grid-cols-4">{OTHERS.map(field)}</div>
      </fieldset>
      <Button type="submit" variant="primary" busy={saving.isPending} className="mt-6">
        {submit}
      </Button>
    </Form>
  );
}
