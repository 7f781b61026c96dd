'use client';
// Asks what the campaigns would do, anew whenever the visitor changes; the last answer stays until the next is here.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AskedFacts } from '@/server/trpc/router';
import { useTRPC } from '@/components/api/trpc';
import { answersOf, momentOf, type MadeUpVisitor, type Surroundings } from './made-up-visitor';
import { stickyAnswers } from './sticky-answers';

export function useSimulation(
  siteId: string,
  visitor: MadeUpVisitor,
  { facts, sticky }: AskedFacts,
  surroundings: Surroundings,
) {
  const trpc = useTRPC();
  const agrees = (purpose: MadeUpVisitor['consent'][number]) => visitor.consent.includes(purpose);
  return useQuery(
    trpc.campaigns.simulate.queryOptions(
      {
        siteId,
        answers: { ...answersOf(visitor, facts, surroundings), ...stickyAnswers(visitor, sticky) },
        consent: {
          statistics: agrees('statistics'),
          personalisation: agrees('personalisation'),
          marketing: agrees('marketing'),
        },
        time: momentOf(visitor, surroundings),
      },
      { placeholderData: keepPreviousData },
    ),
  );
}

export type SimulationQuery = ReturnType<typeof useSimulation>;
