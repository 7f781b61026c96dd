'use client';
// Somebody who is not signed in: makes an account with a password, or signs in to the one they have, and joins.
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Form, type ReadField } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import { PasswordInput } from '@/components/ui/password-input';
import { Segmented } from '@/components/ui/segmented';
import { MIN_PASSWORD_LENGTH } from '@/core/limits';
import { signIn } from './auth-requests';
import { Forgotten } from './forgotten';
import { useAuthSentence } from './use-auth-sentence';

type Way = 'new' | 'known';
type Problems = Partial<Record<'name' | 'password' | 'form', string>>;

interface AcceptFormProps {
  token: string;
  email: string;
  /** The server sends mails, links for new passwords among them. */
  mailReady: boolean;
}

export function AcceptForm({ token, email, mailReady }: AcceptFormProps) {
  const t = useTranslations('auth');
  const trpc = useTRPC();
  const sentence = useErrorSentence();
  const authSentence = useAuthSentence();
  const accept = useMutation(trpc.invitations.accept.mutationOptions());
  const join = useMutation(trpc.invitations.join.mutationOptions());
  const [way, setWay] = useState<Way>('new');
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problems>({});
  const isNew = way === 'new';

  function check(name: string, password: string): Problems {
    if (!isNew) return password === '' ? { password: t('passwordNeeded') } : {};
    return {
      ...(name === '' ? { name: t('nameNeeded') } : {}),
      ...(password.length < MIN_PASSWORD_LENGTH
        ? { password: t('passwordShort', { count: MIN_PASSWORD_LENGTH }) }
        : {}),
    };
  }

  /** Where to go on, or what went wrong. */
  async function enter(name: string, password: string): Promise<{ path: string } | Problems> {
    try {
      if (isNew) await accept.mutateAsync({ token, name, password });
      const answer = await signIn(email, password);
      if (!answer.ok) return isNew ? { path: '/login' } : { form: authSentence(answer.failure) };
      return isNew ? { path: '/' } : await join.mutateAsync({ token });
    } catch (error) {
      return { form: sentence(error) };
    }
  }

  async function submit(read: ReadField) {
    const [name, password] = [read('name').trim(), read('password')];
    const found = check(name, password);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    const outcome = await enter(name, password);
    if ('path' in outcome) {
      // A full load: nothing that was cached for nobody survives.
      location.assign(outcome.path);
      return;
    }
    setBusy(false);
    setProblems(outcome);
  }

  return (
    <div className="flex flex-col gap-4">
      <Segmented
        label={t('invite.way')}
        value={way}
        options={[
          { value: 'new', label: t('invite.new') },
          { value: 'known', label: t('invite.known') },
        ]}
        onChange={(next) => {
          setProblems({});
          setWay(next);
        }}
      />
      <Form
        errors={problems}
        {...(problems.form === undefined ? {} : { problem: problems.form })}
        onSubmit={(read) => void submit(read)}
        className="flex flex-col gap-4"
      >
        <Field label={t('email')}>
          <Input
            type="email"
            autoComplete="username"
            value={email}
            readOnly
            className="bg-page! text-quiet"
          />
        </Field>
        {isNew ? (
          <Field name="name" label={t('name')} error={problems.name}>
            <Input autoComplete="name" />
          </Field>
        ) : null}
        <Field
          key={way}
          name="password"
          label={t('password')}
          {...(isNew ? { hint: t('passwordHint', { count: MIN_PASSWORD_LENGTH }) } : {})}
          error={problems.password}
        >
          <PasswordInput autoComplete={isNew ? 'new-password' : 'current-password'} />
        </Field>
        <Button type="submit" variant="primary" busy={busy} className="mt-1">
          {t(isNew ? 'invite.accept' : 'invite.signIn')}
        </Button>
      </Form>
      {isNew ? null : <Forgotten mailReady={mailReady} />}
    </div>
  );
}
