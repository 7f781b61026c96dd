'use client';
// A new password for someone who knows the current one; other browsers are signed out.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Form, type ReadField } from '@/components/ui/form';
import { PasswordInput } from '@/components/ui/password-input';
import { useNotify } from '@/components/ui/toast';
import { MIN_PASSWORD_LENGTH } from '@/core/limits';
import { changePassword } from './auth-requests';
import { useAuthSentence } from './use-auth-sentence';

interface Problems {
  current?: string;
  next?: string;
  form?: string;
}

export function ChangePasswordForm({ email }: { email: string }) {
  const t = useTranslations('auth');
  const notify = useNotify();
  const sentence = useAuthSentence();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problems>({});

  async function submit(read: ReadField, reset: () => void) {
    const [current, next] = [read('current'), read('next')];
    const found: Problems = {
      ...(current === '' ? { current: t('passwordNeeded') } : {}),
      ...(next.length < MIN_PASSWORD_LENGTH
        ? { next: t('passwordShort', { count: MIN_PASSWORD_LENGTH }) }
        : {}),
    };
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    const answer = await changePassword(current, next);
    setBusy(false);
    if (answer.ok) {
      reset();
      notify({ title: t('account.passwordSaved'), description: t('account.otherBrowsersOut') });
    } else if (answer.failure === 'wrong-password') {
      setProblems({ current: sentence(answer.failure) });
    } else {
      setProblems({ form: sentence(answer.failure) });
    }
  }

  return (
    <Form
      errors={problems}
      problem={problems.form}
      onSubmit={(read, reset) => void submit(read, reset)}
      className="flex flex-col gap-4"
    >
      {/* Tells password managers which account this is about. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Field name="current" label={t('account.currentPassword')} error={problems.current}>
        <PasswordInput autoComplete="current-password" />
      </Field>
      <Field
        name="next"
        label={t('newPassword')}
        hint={t('passwordHint', { count: MIN_PASSWORD_LENGTH })}
        error={problems.next}
      >
        <PasswordInput autoComplete="new-password" />
      </Field>
      <Button type="submit" busy={busy} className="self-start">
        {t('account.changePassword')}
      </Button>
    </Form>
  );
}
