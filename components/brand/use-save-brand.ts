'use client';
// Saves the brand over the one it began from, and never over someone else's; what was saved can be taken back for a while.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { appErrorCode } from '@/components/api/api-error';
import { useTRPC, useTRPCClient } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { useNotify } from '@/components/ui/toast';
import type { Brand } from '@/core/campaign/brand';
import type { useBrandDraft } from './use-brand-draft';

const same = (one: Brand, other: Brand) => JSON.stringify(one) === JSON.stringify(other);

export function useSaveBrand(siteId: string, draft: ReturnType<typeof useBrandDraft>) {
  const { saved, brand, changed, setSaved, setBrand } = draft;
  const t = useTranslations('brand');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const router = useRouter();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const [problem, setProblem] = useState<string | null>(null);
  const [isStale, setStale] = useState(false);
  /** What was in the form before the newer brand was shown. */
  const [mine, setMine] = useState<Brand | null>(null);
  const update = useMutation(trpc.sites.updateBrand.mutationOptions());
  const busy = update.isPending;
  /** What the form shows when nothing is on its way; null otherwise, and once the form is gone. */
  const resting = useRef<Brand | null>(null);
  useEffect(() => {
    resting.current = busy ? null : brand;
    return () => void (resting.current = null);
  }, [brand, busy]);

  const clear = () => {
    setProblem(null);
    setStale(false);
  };

  async function store(next: Brand, before: Brand) {
    clear();
    try {
      await update.mutateAsync({ siteId, brand: next, before });
    } catch (error) {
      setProblem(sentence(error));
      setStale(appErrorCode(error) === 'conflict');
      return false;
    }
    setSaved(next);
    setMine(null);
    await cache.invalidateQueries(trpc.sites.get.queryFilter({ siteId }));
    router.refresh();
    return true;
  }

  async function undo(stored: Brand, before: Brand) {
    if (!resting.current || !same(resting.current, stored)) {
      notify({ title: t('notUndone'), tone: 'bad' });
      return;
    }
    if (await store(before, stored)) setBrand((now) => (same(now, stored) ? before : now));
  }

  async function submit() {
    if (!changed || busy) return;
    const [next, before] = [brand, saved];
    if (!(await store(next, before))) return;
    notify({ title: t('saved'), description: t('savedDetail'), undo: () => void undo(next, before) });
  }

  async function showNewer() {
    try {
      const newer = (await client.sites.get.query({ siteId })).brand;
      setMine(brand);
      setSaved(newer);
      setBrand(newer);
      clear();
    } catch (error) {
      setProblem(sentence(error));
    }
  }

  return {
    submit,
    busy,
    problem,
    clear,
    /** Only when somebody else has saved meanwhile. */
    showNewer: isStale ? () => void showNewer() : undefined,
    /** Only while the newer brand is shown instead. */
    showMine: mine
      ? () => {
          setBrand(mine);
          setMine(null);
        }
      : undefined,
  };
}
