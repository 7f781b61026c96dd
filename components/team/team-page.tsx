'use client';
// The people of a workspace: who is in, who was asked to come, and what concerns the workspace itself.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { Section } from '@/components/ui/section';
import { InvitationList } from './invitation-list';
import { InviteForm } from './invite-form';
import { MemberList } from './member-list';
import { WorkspaceSection } from './workspace-section';

interface TeamPageProps {
  workspaceId: string;
  /** This person set the server up, and may set up its mail. */
  isOperator: boolean;
}

export function TeamPage({ workspaceId, isOperator }: TeamPageProps) {
  const t = useTranslations('team');
  const trpc = useTRPC();
  const { data: team } = useSuspenseQuery(trpc.team.list.queryOptions({ workspaceId }));
  const asked = useRef<HTMLDivElement>(null);
  const isOwner = team.role === 'owner';
  return (
    <>
      <Section
        title={t('members.title')}
        description={t('members.description', { workspace: team.workspace.name })}
      >
        <MemberList team={team} />
      </Section>
      {isOwner ? (
        <Section title={t('invite.title')} description={t('invite.description')}>
          <div ref={asked}>
            <InviteForm
              workspaceId={workspaceId}
              invited={team.invitations.map(({ email }) => email)}
              mailReady={team.mailReady}
              isOperator={isOperator}
            />
            <InvitationList root={asked} workspaceId={workspaceId} invitations={team.invitations} />
          </div>
        </Section>
      ) : null}
      <WorkspaceSection team={team} />
    </>
  );
}
