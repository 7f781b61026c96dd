'use client';
// The members with their roles; owners change roles and let people go.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { UserMinus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { useFocusAfterRemoval } from '@/components/ui/use-focus-after-removal';
import { useNotify } from '@/components/ui/toast';
import type { Role, TeamView } from '@/server/trpc/router';
import { ChangeOwnRole } from './change-own-role';
import { ROLE_ORDER } from './role-options';

type Member = TeamView['members'][number];

export function MemberList({ team }: { team: TeamView }) {
  const t = useTranslations('team');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const workspaceId = team.workspace.id;
  const isOwner = team.role === 'owner';
  const root = useRef<HTMLUListElement>(null);
  const willRemove = useFocusAfterRemoval(
    root,
    team.members.filter(({ isYou }) => !isYou).map(({ userId }) => userId),
  );
  const wasOwner = useRef(isOwner);
  useEffect(() => {
    // With the own role went the list of roles that had the focus.
    if (wasOwner.current && !isOwner && document.activeElement === document.body) root.current?.focus();
    wasOwner.current = isOwner;
  }, [isOwner]);
  const refresh = () => cache.invalidateQueries(trpc.team.list.pathFilter());
  const change = useMutation(
    trpc.team.changeRole.mutationOptions({
      onSuccess: () => notify({ title: t('members.roleSaved') }),
      onError: (error) => notify({ tone: 'bad', title: sentence(error) }),
      onSettled: refresh,
    }),
  );
  const [ownRole, setOwnRole] = useState<Role>();
  const remove = useMutation(trpc.team.remove.mutationOptions());

  const roleOf = (member: Member) =>
    isOwner ? (
      <Select
        dense
        label={t('members.roleOf', { name: member.name })}
        value={member.role}
        options={ROLE_ORDER.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        onChange={(role) => {
          if (role === member.role) return;
          if (member.isYou) setOwnRole(role);
          else change.mutate({ workspaceId, userId: member.userId, role });
        }}
      />
    ) : (
      <span className="text-quiet">{t(`roles.${member.role}`)}</span>
    );

  const you = team.members.find(({ isYou }) => isYou);
  return (
    <>
      <ul
        ref={root}
        tabIndex={-1}
        aria-label={t('members.title')}
        className="divide-y divide-line rounded-panel border border-line bg-panel"
      >
        {team.members.map((member) => (
          <li key={member.userId} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2.5">
            <span className="min-w-0 flex-1 basis-40">
              <span className="block truncate font-medium">
                {member.name}
                {member.isYou ? <span className="font-normal text-quiet"> {t('members.you')}</span> : null}
              </span>
              <span className="block truncate text-small text-quiet">{member.email}</span>
            </span>
            <span className="flex items-center gap-1">
              <span className={isOwner ? 'w-28' : undefined}>{roleOf(member)}</span>
              {isOwner && !member.isYou ? (
                <ConfirmButton
                  trigger={
                    <IconButton
                      data-row={member.userId}
                      label={t('members.remove', { name: member.name })}
                      icon={<UserMinus aria-hidden className="size-4" strokeWidth={1.75} />}
                    />
                  }
                  title={t('members.removeTitle', { name: member.name })}
                  description={t('members.removeBody')}
                  confirm={t('members.removeConfirm')}
                  sentence={sentence}
                  onConfirm={() => remove.mutateAsync({ workspaceId, userId: member.userId })}
                  onDone={() => {
                    willRemove(member.userId);
                    notify({ title: t('members.removed', { name: member.name }) });
                    void refresh();
                  }}
                />
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <ChangeOwnRole
        role={ownRole}
        onClose={() => setOwnRole(undefined)}
        onConfirm={(role) => {
          if (you) change.mutate({ workspaceId, userId: you.userId, role });
        }}
      />
    </>
  );
}
