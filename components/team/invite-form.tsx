'use client';
// Makes a link that lets one person in. The link is shown here once: nobody can look it up again.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { looksLikeEmail } from '@/components/auth/looks-like-email';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { CopyField } from '@/components/ui/copy-field';
import { Field } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import { linkClass } from '@/components/ui/link-class';
import { Message } from '@/components/ui/message';
import { Select } from '@/components/ui/select';
import type { Role } from '@/server/trpc/router';
import { ROLE_ORDER } from './role-options';

interface InviteFormProps {
  workspaceId: string;
  /** Addresses whose invitations are open. */
  invited: readonly string[];
  mailReady: boolean;
  isOperator: boolean;
}

interface Made {
  email: string;
  link: string;
  mailed: boolean;
}

export function InviteForm({ workspaceId, invited, mailReady, isOperator }: InviteFormProps) {
  const t = useTranslations('team.invite');
  const roles = useTranslations('team.roles');
  const hints = useTranslations('team.roleHints');
  const wrongEmail = useTranslations('auth')('emailNeeded');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const sentence = useErrorSentence();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('editor');
  const [byMail, setByMail] = useState(mailReady);
  const [problems, setProblems] = useState<{ email?: string; form?: string }>({});
  const [made, setMade] = useState<Made>();
  // The list comes after the link. What was in it and no longer is was taken back or used.
  const [wasListed, setListed] = useState(false);
  const isListed = made !== undefined && invited.includes(made.email);
  if (isListed && !wasListed) setListed(true);
  const create = useMutation(
    trpc.invitations.create.mutationOptions({
      onSuccess: (answer, input) => {
        setMade({ ...answer, email: input.email.toLowerCase() });
        setListed(false);
        setEmail('');
        void cache.invalidateQueries(trpc.team.list.pathFilter());
      },
      onError: (error) => setProblems({ form: sentence(error) }),
    }),
  );

  function submit() {
    const found = looksLikeEmail(email) ? {} : { email: wrongEmail };
    setProblems(found);
    setMade(undefined);
    if (!found.email) create.mutate({ workspaceId, email: email.trim(), role, byMail: mailReady && byMail });
  }

  return (
    <div className="flex flex-col gap-4">
      <Form
        errors={problems}
        {...(problems.form === undefined ? {} : { problem: problems.form })}
        onSubmit={submit}
        label={t('title')}
        className="flex flex-col gap-4"
      >
        <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_10rem]">
          <Field name="email" label={t('email')} error={problems.email}>
            <Input
              type="email"
              autoComplete="off"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          </Field>
          <Field label={t('role')}>
            <Select
              value={role}
              options={ROLE_ORDER.map((value) => ({ value, label: roles(value) }))}
              onChange={setRole}
            />
          </Field>
        </div>
        <p className="-mt-2 text-small text-quiet">{hints(role)}</p>
        {mailReady ? (
          <Checkbox checked={byMail} onChange={setByMail} label={t('byMail')} />
        ) : isOperator ? (
          <p className="text-small text-quiet">
            {t.rich('noMailOperator', {
              link: (chunks) => (
                <Link href="/server" className={linkClass}>
                  {chunks}
                </Link>
              ),
            })}
          </p>
        ) : null}
        <Button type="submit" variant="primary" busy={create.isPending} className="self-start">
          {t('submit')}
        </Button>
      </Form>
      {made && (isListed || !wasListed) ? (
        <div className="flex flex-col gap-2">
          <Message tone="good" announce>
            {t(made.mailed ? 'madeAndMailed' : 'made', { email: made.email })}
          </Message>
          <CopyField value={made.link} label={t('link')} />
        </div>
      ) : null}
    </div>
  );
}
