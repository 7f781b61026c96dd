'use client';
// Asks for a link to a new password. The answer is the same whether the address has an account or not.
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Form, type ReadField } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import { Message } from '@/components/ui/message';
import { looksLikeEmail } from './looks-like-email';

export function ForgotForm() {
  const t = useTranslations('auth');
  const trpc = useTRPC();
  const sentence = useErrorSentence();
  const [problems, setProblems] = useState<{ email?: string; form?: string }>({});
  const ask = useMutation(
    trpc.account.requestReset.mutationOptions({
      onError: (error) => setProblems({ form: sentence(error) }),
    }),
  );

  function submit(read: ReadField) {
    const email = read('email').trim();
    const found = looksLikeEmail(email) ? {} : { email: t('emailNeeded') };
    setProblems(found);
    if (!found.email) ask.mutate({ email });
  }

  if (ask.isSuccess)
    return (
      <Message tone="good" announce>
        {t('forgot.done', { email: ask.variables.email })}
      </Message>
    );
  return (
    <Form
      errors={problems}
      {...(problems.form === undefined ? {} : { problem: problems.form })}
      onSubmit={submit}
      className="flex flex-col gap-4"
    >
      <Field name="email" label={t('email')} error={problems.email}>
        <Input type="email" autoComplete="username" autoFocus />
      </Field>
      <Button type="submit" variant="primary" busy={ask.isPending}>
        {t('forgot.submit')}
      </Button>
    </Form>
  );
}
