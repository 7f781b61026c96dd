'use client';
// E-mail and password, and on to where the person was going.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Form, type ReadField } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import { PasswordInput } from '@/components/ui/password-input';
import { signIn } from './auth-requests';
import { looksLikeEmail } from './looks-like-email';
import { useAuthSentence } from './use-auth-sentence';

interface Problems {
  email?: string;
  password?: string;
  form?: string;
}

/** `next` is a path of this site, already checked. */
export function LoginForm({ next }: { next: string }) {
  const t = useTranslations('auth');
  const sentence = useAuthSentence();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problems>({});

  async function submit(read: ReadField) {
    const [email, password] = [read('email'), read('password')];
    const found: Problems = {
      ...(looksLikeEmail(email) ? {} : { email: t('emailNeeded') }),
      ...(password === '' ? { password: t('passwordNeeded') } : {}),
    };
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    const answer = await signIn(email.trim(), password);
    if (answer.ok) {
      // A full load: nothing that was cached for someone else survives.
      location.assign(next);
      return;
    }
    setBusy(false);
    setProblems({ form: sentence(answer.failure) });
  }

  return (
    <Form
      errors={problems}
      problem={problems.form}
      onSubmit={(read) => void submit(read)}
      className="flex flex-col gap-4"
    >
      <Field name="email" label={t('email')} error={problems.email}>
        <Input type="email" autoComplete="username" autoFocus />
      </Field>
      <Field name="password" label={t('password')} error={problems.password}>
        <PasswordInput autoComplete="current-password" />
      </Field>
      <Button type="submit" variant="primary" busy={busy} className="mt-1">
        {busy ? t('login.busy') : t('login.submit')}
      </Button>
    </Form>
  );
}
