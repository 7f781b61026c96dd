'use client';
// The visitors that the team keeps for a site: which there are, which of them is looked at, and what can be done to it.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { useNotify } from '@/components/ui/toast';
import type { PersonaItem } from '@/server/trpc/router';
import { toAddress, type MadeUpVisitor } from '../made-up-visitor';

export interface Personas {
  /** Undefined until they are here. */
  list: readonly PersonaItem[] | undefined;
  /** The one that was picked last, or that the page opened with. */
  active: PersonaItem | undefined;
  /** What is looked at is no longer what is kept of it. */
  isChanged: boolean;
  isBusy: boolean;
  pick: (persona: PersonaItem | undefined) => void;
  /** Resolves when it is kept; rejects with the reason why not. */
  create: (name: string) => Promise<void>;
  rename: (persona: PersonaItem, name: string) => Promise<void>;
  update: (persona: PersonaItem) => void;
  remove: (persona: PersonaItem) => void;
}

/** The same whatever the order in which it was typed. */
function likenessOf(visitor: MadeUpVisitor): string {
  const address = toAddress(visitor);
  address.sort();
  return address.toString();
}

interface Act {
  ask: () => Promise<unknown>;
  said: string;
  undo?: () => void;
}

export function usePersonas(
  siteId: string,
  visitor: MadeUpVisitor,
  onPick: (visitor: MadeUpVisitor) => void,
): Personas {
  const t = useTranslations('simulator.personas.done');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const { data: list } = useQuery(trpc.personas.list.queryOptions({ siteId }));
  /** Null: nobody in particular; undefined: it is not known yet whom the page opened with. */
  const [pickedId, setPickedId] = useState<string | null>();
  const likeness = likenessOf(visitor);
  // Whoever is like a persona when the page opens is that one, and stays so while it is changed.
  if (pickedId === undefined && list)
    setPickedId(list.find((persona) => likenessOf(persona.visitor) === likeness)?.id ?? null);
  const active = list?.find(({ id }) => id === pickedId);

  const { mutateAsync, isPending } = useMutation({
    mutationFn: ({ ask }: Act) => ask(),
    onSuccess: async (_answer, { said, undo }) => {
      await cache.invalidateQueries(trpc.personas.list.queryFilter({ siteId }));
      notify({ title: said, ...(undo ? { undo } : {}) });
    },
  });
  /** For acts without a dialog, where a toast is the place for what went wrong. */
  const act = (one: Act) => {
    mutateAsync(one).catch((error: unknown) => notify({ tone: 'bad', title: sentence(error) }));
  };
  const kept = ({ consent, time, typed, unknown }: MadeUpVisitor) => ({
    consent: [...consent],
    time,
    typed: { ...typed },
    unknown: [...unknown],
  });
  const create = async (name: string, like: MadeUpVisitor) => {
    const { personaId } = await client.personas.create.mutate({ siteId, name, visitor: kept(like) });
    setPickedId(personaId);
  };

  return {
    list,
    active,
    isChanged: active !== undefined && likenessOf(active.visitor) !== likeness,
    isBusy: isPending,
    pick: (persona) => {
      setPickedId(persona?.id ?? null);
      if (persona) onPick(persona.visitor);
    },
    create: async (name) => {
      await mutateAsync({ ask: () => create(name, visitor), said: t('created', { name }) });
    },
    rename: async ({ id }, name) => {
      await mutateAsync({
        ask: () => client.personas.update.mutate({ siteId, personaId: id, name }),
        said: t('renamed', { name }),
      });
    },
    update: ({ id, name, visitor: before }) =>
      act({
        ask: () => client.personas.update.mutate({ siteId, personaId: id, visitor: kept(visitor) }),
        said: t('updated', { name }),
        undo: () =>
          act({
            ask: () => client.personas.update.mutate({ siteId, personaId: id, visitor: before }),
            said: t('restored', { name }),
          }),
      }),
    remove: ({ id, name, visitor: like }) => {
      setPickedId(null);
      act({
        ask: () => client.personas.remove.mutate({ siteId, personaId: id }),
        said: t('removed', { name }),
        undo: () => act({ ask: () => create(name, like), said: t('restored', { name }) }),
      });
    },
  };
}
