'use client';
// Changes until when the codes of a pool are given out.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTimeZone, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { fromWallClock, wallClock } from '@/components/simulator/site-clock';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import { useNotify } from '@/components/ui/toast';
import type { PoolItem } from '@/server/trpc/router';

interface PoolEndProps {
  siteId: string;
  pool: Pick<PoolItem, 'id' | 'name' | 'endsAt'>;
  onClose: () => void;
}

export function PoolEnd({ siteId, pool, onClose }: PoolEndProps) {
  const t = useTranslations('coupons');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const zone = useTimeZone() ?? 'UTC';
  const before = pool.endsAt === null ? '' : wallClock(pool.endsAt, zone).text;
  const [ends, setEnds] = useState(before);
  const [wrong, setWrong] = useState(false);
  const update = useMutation(
    trpc.coupons.update.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries(trpc.coupons.list.queryFilter({ siteId }));
        notify({ title: t('end.saved', { name: pool.name }) });
        onClose();
      },
    }),
  );

  function submit() {
    if (ends === before) return onClose();
    const endsAt = ends === '' ? null : fromWallClock(ends, zone);
    const isWrong = endsAt === undefined || (endsAt !== null && endsAt <= Date.now());
    setWrong(isWrong);
    if (!isWrong) update.mutate({ siteId, poolId: pool.id, endsAt });
  }

  return (
    <Dialog
      open
      held={update.isPending}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('end.title', { name: pool.name })}
    >
      <Form
        errors={wrong ? { ends: 'wrong' } : {}}
        problem={update.error ? sentence(update.error) : undefined}
        onSubmit={submit}
        className="flex flex-col gap-4"
      >
        <Field
          label={t('make.ends')}
          hint={t('make.endsHint', { zone })}
          error={wrong ? t('make.endsWrong') : undefined}
        >
          <Input
            type="datetime-local"
            max="9999-12-31T23:59"
            value={ends}
            onChange={(event) => setEnds(event.target.value)}
          />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <Button unavailable={update.isPending} onClick={onClose}>
            {t('make.cancel')}
          </Button>
          <Button type="submit" variant="primary" busy={update.isPending}>
            {t('end.submit')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
