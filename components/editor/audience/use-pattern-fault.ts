'use client';
// What is wrong with regular expressions, as soon as typing rests. The server proves it: what proves is too large for a page.
import { useQueries } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useTRPC } from '@/components/api/trpc';

const REST_MS = 400;

/** About the first that may not run, as a sentence; undefined while nothing is known against any. */
export function usePatternFault(patterns: readonly string[]): string | undefined {
  const t = useTranslations('editor.audience.pattern');
  const trpc = useTRPC();
  const typed = patterns.join('\n');
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), REST_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  const asked = rested.split('\n').filter((pattern) => pattern !== '');
  const answers = useQueries({
    queries: asked.map((pattern) => trpc.patterns.check.queryOptions({ pattern }, { staleTime: Infinity })),
  });
  // What was said of something else is not repeated.
  const index = answers.findIndex(({ data }, place) => data?.fault && patterns.includes(asked[place] ?? ''));
  const fault = answers[index]?.data?.fault;
  return fault ? t(fault, { pattern: asked[index] ?? '' }) : undefined;
}
