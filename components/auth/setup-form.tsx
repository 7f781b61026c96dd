'use client';
// The first owner: proves access to the console with the one-time code, chooses a password, and is signed in.
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { appErrorCode } from '@/components/api/api-error';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Form, type ReadField } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import { PasswordInput } from '@/components/ui/password-input';
import { MIN_PASSWORD_LENGTH } from '@/core/limits';
import { signIn } from './auth-requests';
import { looksLikeEmail } from './looks-like-email';

type FieldName = 'token' | 'name' | 'email' | 'password';
type Problems = Partial<Record<FieldName | 'form', string>>;

/** `token` comes from the link that the console printed; without one there is a field to paste it into. */
export function SetupForm({ token }: { token: string | undefined }) {
  const t = useTranslations('auth');
  const trpc = useTRPC();
  const sentence = useErrorSentence();
  const complete = useMutation(trpc.setup.complete.mutationOptions());
  const [problems, setProblems] = useState<Problems>({});
  const [asksToken, setAsksToken] = useState(token === undefined);
  const [entering, setEntering] = useState(false);

  function check(values: Record<FieldName, string>): Problems {
    return {
      ...(values.token === '' ? { token: t('setup.tokenNeeded') } : {}),
      ...(values.name === '' ? { name: t('nameNeeded') } : {}),
      ...(looksLikeEmail(values.email) ? {} : { email: t('emailNeeded') }),
      ...(values.password.length < MIN_PASSWORD_LENGTH
        ? { password: t('passwordShort', { count: MIN_PASSWORD_LENGTH }) }
        : {}),
    };
  }

  async function submit(read: ReadField) {
    const input = {
      token: (asksToken ? read('token') : (token ?? '')).trim(),
      name: read('name').trim(),
      email: read('email').trim(),
      password: read('password'),
    };
    const found = check(input);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    try {
      await complete.mutateAsync(input);
    } catch (error) {
      if (appErrorCode(error) === 'invalid-token') {
        setAsksToken(true);
        setProblems({ token: t('setup.tokenWrong') });
      } else {
        setProblems({ form: sentence(error) });
      }
      return;
    }
    setEntering(true);
    const answer = await signIn(input.email, input.password);
    location.assign(answer.ok ? '/' : '/login');
  }

  const busy = complete.isPending || entering;
  return (
    <Form
      errors={problems}
      problem={problems.form}
      onSubmit={(read) => void submit(read)}
      className="flex flex-col gap-4"
    >
      {asksToken ? (
        <Field name="token" label={t('setup.token')} hint={t('setup.tokenHint')} error={problems.token}>
          <Input autoComplete="off" spellCheck={false} className="font-mono" defaultValue={token} />
        </Field>
      ) : null}
      <Field name="name" label={t('name')} error={problems.name}>
        <Input autoComplete="name" />
      </Field>
      <Field name="email" label={t('email')} hint={t('setup.emailHint')} error={problems.email}>
        <Input type="email" autoComplete="username" />
      </Field>
      <Field
        name="password"
        label={t('password')}
        hint={t('passwordHint', { count: MIN_PASSWORD_LENGTH })}
        error={problems.password}
      >
        <PasswordInput autoComplete="new-password" />
      </Field>
      <Button type="submit" variant="primary" busy={busy} className="mt-1">
        {busy ? t('setup.busy') : t('setup.submit')}
      </Button>
    </Form>
  );
}
