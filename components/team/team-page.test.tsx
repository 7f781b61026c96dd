// @vitest-environment happy-dom
import { Suspense, act } from 'react';
import { expect, test } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { button, draw, enter, field, press, until } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import type { TeamView } from '@/server/trpc/router';
import { ChangeOwnRole } from './change-own-role';
import { MemberList } from './member-list';
import { TeamPage } from './team-page';

const ADA = {
  userId: 'a',
  name: 'Ada',
  email: 'ada@example.com',
  role: 'owner',
  joinedAt: 0,
  isYou: true,
} as const;

test('a link is shown while its invitation is open, and the focus is in the form after it', async () => {
  let invitations: TeamView['invitations'] = [];
  draw(
    <FakeApi
      answer={(path) => {
        if (path === 'team.list')
          return Promise.resolve({
            workspace: { id: 'w', name: 'Kiln' },
            role: 'owner',
            members: [ADA],
            invitations,
            mailReady: false,
            sites: 1,
          });
        const isNew = path === 'invitations.create';
        invitations = isNew
          ? [{ id: 'i', email: 'grace@example.com', role: 'editor', invitedBy: 'Ada', expiresAt: 1 }]
          : [];
        return Promise.resolve(isNew ? { link: 'https://b.example/invite/t', mailed: false } : { ok: true });
      }}
    >
      <TooltipProvider>
        <ToastProvider>
          <Suspense>
            <TeamPage workspaceId="w" isOperator={false} />
          </Suspense>
        </ToastProvider>
      </TooltipProvider>
    </FakeApi>,
  );
  const says = (text: string) => document.body.textContent.includes(text);
  await until(() => says('Invite somebody'));
  enter(field('E-mail'), 'Grace@example.com');
  press(button('Make invitation link'));
  await until(() => says('invite/t') && says('Open invitations'));
  press(button('Take back the invitation of grace@example.com'));
  await until(() => !says('invite/t') && !says('Open invitations'));
  await until(() => document.activeElement === field('E-mail'));
});

test('the own role changes only once that is confirmed', () => {
  const done: string[] = [];
  draw(
    <ChangeOwnRole role="viewer" onClose={() => done.push('closed')} onConfirm={(role) => done.push(role)} />,
  );
  expect(document.body.textContent).toContain('another owner has to');
  press(button('Cancel'));
  expect(done).toEqual(['closed']);
  act(() => button('Change my role').click());
  expect(done).toEqual(['closed', 'viewer', 'closed']);
});

test('the focus is in the list of members after the own role was given up', () => {
  const team = (role: 'owner' | 'viewer') => (
    <FakeApi answer={() => Promise.reject(new Error('must not be asked'))}>
      <TooltipProvider>
        <ToastProvider>
          <MemberList
            team={{
              workspace: { id: 'w', name: 'Kiln' },
              role,
              members: [{ ...ADA, role }],
              invitations: [],
              mailReady: false,
              sites: 1,
            }}
          />
        </ToastProvider>
      </TooltipProvider>
    </FakeApi>
  );
  const show = draw(team('owner'));
  const roles = document.querySelector<HTMLElement>('[role=combobox]');
  act(() => roles?.focus());
  expect(document.activeElement).toBe(roles);
  show(team('viewer'));
  expect(document.activeElement?.localName).toBe('ul');
});
