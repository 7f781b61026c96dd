'use client';
// Makes a pool: whose codes, which, and until when they are given out.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTimeZone, useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import { Segmented } from '@/components/ui/segmented';
import { useNotify } from '@/components/ui/toast';
import { MAX_CODES } from '@/core/coupons/limits';
import { readCodes } from '@/core/coupons/read-codes';
import { MAX_NAME_LENGTH } from '@/core/limits';
import { PoolCodes } from './pool-codes';
import { NEW_POOL, readPool, type PoolProblems, type TypedPool } from './typed-pool';

export function NewPool({ siteId, onClose }: { siteId: string; onClose: () => void }) {
  const t = useTranslations('coupons.make');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const zone = useTimeZone() ?? 'UTC';
  const [typed, setTyped] = useState(NEW_POOL);
  const [problems, setProblems] = useState<PoolProblems>({});
  const read = useMemo(() => readCodes(typed.codes), [typed.codes]);
  const create = useMutation(
    trpc.coupons.create.mutationOptions({
      onSuccess: async (_, { name, source }) => {
        await cache.invalidateQueries(trpc.coupons.list.queryFilter({ siteId }));
        notify({ title: t('made', { name }), description: t(`next.${source.kind}`) });
        onClose();
      },
    }),
  );
  const set = (change: Partial<TypedPool>) => setTyped({ ...typed, ...change });
  const said = (field: keyof PoolProblems) => {
    const problem = problems[field];
    return problem && t(problem, { most: MAX_CODES });
  };

  function submit() {
    const result = readPool(typed, read, zone, Date.now());
    setProblems(result.problems);
    if (Object.keys(result.problems).length === 0) create.mutate({ siteId, ...result.pool });
  }

  return (
    <Dialog
      open
      held={create.isPending}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('title')}
    >
      <Form
        errors={problems}
        problem={create.error ? sentence(create.error) : undefined}
        onSubmit={submit}
        className="flex flex-col gap-4"
      >
        <Field label={t('name')} hint={t('nameHint')} error={said('name')}>
          <Input
            value={typed.name}
            maxLength={MAX_NAME_LENGTH}
            onChange={(event) => set({ name: event.target.value })}
          />
        </Field>
        <div className="flex flex-col gap-1.5">
          <span aria-hidden className="font-medium">
            {t('kind')}
          </span>
          <Segmented
            label={t('kind')}
            value={typed.kind}
            options={(['imported', 'generated', 'fixed'] as const).map((value) => ({
              value,
              label: t(value),
            }))}
            onChange={(kind) => {
              setProblems({});
              set({ kind });
            }}
          />
        </div>
        <PoolCodes typed={typed} read={read} set={set} said={said} />
        <Field label={t('ends')} hint={t('endsHint', { zone })} error={said('ends')}>
          <Input
            type="datetime-local"
            max="9999-12-31T23:59"
            value={typed.ends}
            onChange={(event) => set({ ends: event.target.value })}
          />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <Button unavailable={create.isPending} onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" variant="primary" busy={create.isPending}>
            {t('submit')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
