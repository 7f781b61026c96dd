'use client';
// A new password by a one-time link.
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Form, type ReadField } from '@/components/ui/form';
import { linkClass } from '@/components/ui/link-class';
import { Message } from '@/components/ui/message';
import { PasswordInput } from '@/components/ui/password-input';
import { MIN_PASSWORD_LENGTH } from '@/core/limits';
import { resetPassword } from './auth-requests';
import { useAuthSentence } from './use-auth-sentence';

export function ResetForm({ token }: { token: string }) {
  const t = useTranslations('auth');
  const sentence = useAuthSentence();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [problems, setProblems] = useState<{ password?: string; form?: string }>({});

  async function submit(read: ReadField) {
    const password = read('password');
    if (password.length < MIN_PASSWORD_LENGTH) {
      setProblems({ password: t('passwordShort', { count: MIN_PASSWORD_LENGTH }) });
      return;
    }
    setProblems({});
    setBusy(true);
    const answer = await resetPassword(token, password);
    setBusy(false);
    if (answer.ok) setDone(true);
    else setProblems({ form: sentence(answer.failure) });
  }

  if (done)
    return (
      <div className="flex flex-col items-start gap-4">
        <Message tone="good" announce>
          {t('reset.done')}
        </Message>
        <ButtonLink href="/login" variant="primary">
          {t('login.submit')}
        </ButtonLink>
      </div>
    );

  return (
    <Form
      errors={problems}
      problem={problems.form}
      onSubmit={(read) => void submit(read)}
      className="flex flex-col gap-4"
    >
      <Field
        name="password"
        label={t('newPassword')}
        hint={t('passwordHint', { count: MIN_PASSWORD_LENGTH })}
        error={problems.password}
      >
        <PasswordInput autoComplete="new-password" autoFocus />
      </Field>
      <Button type="submit" variant="primary" busy={busy} className="mt-1">
        {busy ? t('reset.busy') : t('reset.submit')}
      </Button>
      <p className="text-small text-quiet">
        <Link href="/login" className={linkClass}>
          {t('backToLogin')}
        </Link>
      </p>
    </Form>
  );
}
