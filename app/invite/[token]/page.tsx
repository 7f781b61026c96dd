// What an invitation link leads to: joining a workspace, with an account that exists or a new one.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import Link from 'next/link';
import { AcceptForm } from '@/components/auth/accept-form';
import { JoinButton } from '@/components/auth/join-button';
import { SignOutButton } from '@/components/auth/sign-out-button';
import { PlainFrame } from '@/components/shell/plain-frame';
import { ButtonLink } from '@/components/ui/button';
import { linkClass } from '@/components/ui/link-class';
import { Message } from '@/components/ui/message';
import { services } from '@/server/services';
import type { InvitationView } from '@/server/trpc/router';
import { loadSession } from '@/app/load';
import { refusalCode } from '@/app/refusal-code';

/** No page that is left from here learns the link. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.invite'))('title'), referrer: 'no-referrer' };
}

interface InvitePageProps {
  params: Promise<{ token: string }>;
}

export default async function InvitePage({ params }: InvitePageProps) {
  const { token } = await params;
  const t = await getTranslations('auth.invite');
  const invitation = await load(token);
  if (typeof invitation === 'string')
    return (
      <PlainFrame width="narrow">
        <h1 className="mb-4 text-title font-semibold tracking-[-0.01em]">{t('title')}</h1>
        <Message tone="bad">{t(invitation)}</Message>
        <p className="mt-6 text-small text-quiet">
          <Link href="/" className={linkClass}>
            {t('leave')}
          </Link>
        </p>
      </PlainFrame>
    );
  const { user, mailReady } = await loadSession();
  const { workspace, email, invitedBy } = invitation;
  const role = t(`roles.${invitation.role}`);
  return (
    <PlainFrame width="narrow">
      <h1 className="text-title font-semibold tracking-[-0.01em] wrap-anywhere">
        {t('heading', { workspace })}
      </h1>
      <p className="mt-1 mb-6 text-quiet wrap-anywhere">{t('intro', { person: invitedBy, role })}</p>
      {user === null ? (
        <AcceptForm token={token} email={email} mailReady={mailReady} />
      ) : user.email.toLowerCase() === email ? (
        <JoinButton token={token} workspace={workspace} />
      ) : (
        <div className="flex flex-col items-start gap-4">
          <Message tone="warn">{t('otherAccount', { email, current: user.email })}</Message>
          <div className="flex flex-wrap gap-2">
            <SignOutButton />
            <ButtonLink href="/" variant="ghost">
              {t('stay')}
            </ButtonLink>
          </div>
        </div>
      )}
    </PlainFrame>
  );
}

/** The invitation, or the message that says why there is none. */
async function load(token: string): Promise<InvitationView | 'invalid' | 'tooMany'> {
  const api = await services().trpc.caller(new Headers(await headers()));
  try {
    return await api.invitations.get({ token });
  } catch (error) {
    switch (refusalCode(error)) {
      case 'invalid-token':
      case 'invalid':
        return 'invalid';
      case 'rate-limited':
        return 'tooMany';
      default:
        throw error;
    }
  }
}
