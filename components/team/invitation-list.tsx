'use client';
// Invitations that wait to be used, each with the way to take it back.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { useNotify } from '@/components/ui/toast';
import { useFocusAfterRemoval } from '@/components/ui/use-focus-after-removal';
import type { TeamView } from '@/server/trpc/router';

interface InvitationListProps {
  /** Holds the list and the form, whose field takes the focus when the last invitation is gone. */
  root: RefObject<HTMLElement | null>;
  workspaceId: string;
  invitations: TeamView['invitations'];
}

export function InvitationList({ root, workspaceId, invitations }: InvitationListProps) {
  const t = useTranslations('team');
  const format = useFormatter();
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const willRemove = useFocusAfterRemoval(
    root,
    invitations.map(({ id }) => id),
  );
  const revoke = useMutation(
    trpc.invitations.revoke.mutationOptions({
      onSuccess: (_answer, { invitationId }) => {
        willRemove(invitationId);
        notify({ title: t('open.revoked') });
      },
      onError: (error) => notify({ tone: 'bad', title: sentence(error) }),
      onSettled: () => cache.invalidateQueries(trpc.team.list.pathFilter()),
    }),
  );
  if (invitations.length === 0) return null;
  return (
    <div className="mt-6">
      <h3 className="mb-2 font-semibold">{t('open.title')}</h3>
      <ul className="divide-y divide-line rounded-panel border border-line bg-panel">
        {invitations.map(({ id, email, role, invitedBy, expiresAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2.5">
            <span className="min-w-0 flex-1 basis-40">
              <span className="block truncate font-medium">{email}</span>
              <span className="block text-small text-quiet">
                {t('open.about', {
                  role: t(`roles.${role}`),
                  person: invitedBy,
                  day: format.dateTime(expiresAt, 'day'),
                })}
              </span>
            </span>
            <Button
              size="sm"
              data-row={id}
              aria-label={t('open.revokeOf', { email })}
              busy={revoke.isPending && revoke.variables.invitationId === id}
              onClick={() => revoke.mutate({ workspaceId, invitationId: id })}
            >
              {t('open.revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
