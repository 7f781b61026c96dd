'use client';
// What a receiver said to a try, or why it said nothing, for people.
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { NoAnswer, TryItem } from '@/server/trpc/router';

const REASONS: Record<NoAnswer, true> = {
  unusable: true,
  private: true,
  'unknown-host': true,
  refused: true,
  certificate: true,
  timeout: true,
  broken: true,
};

const isReason = (text: string): text is NoAnswer => Object.hasOwn(REASONS, text);

export interface AnswerText {
  /** `204`, or why there was none. */
  said: string;
  /** The beginning of the answer, or a technical word about why there was none; empty: nothing more. */
  more: string;
}

export function useAnswerText(): (made: Pick<TryItem, 'status' | 'answer'>) => AnswerText {
  const t = useTranslations('webhooks.answers');
  return useCallback(
    ({ status, answer }) => {
      if (status !== null) return { said: t('status', { status: String(status) }), more: answer };
      const [reason = '', ...details] = answer.split(': ');
      return { said: t(isReason(reason) ? reason : 'broken'), more: details.join(': ') };
    },
    [t],
  );
}
