'use client';
// The server that takes Beckon's mails. Its password goes in and never comes out again.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fieldProblems } from '@/components/api/field-problems';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { looksLikeEmail } from '@/components/auth/looks-like-email';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import { PasswordInput } from '@/components/ui/password-input';
import { Select } from '@/components/ui/select';
import { useNotify } from '@/components/ui/toast';
import type { MailSecurity, MailView } from '@/server/trpc/router';

/** The fields that the server may refuse. */
const FIELDS = ['host', 'port', 'user', 'password', 'from'] as const;
type Problems = Partial<Record<(typeof FIELDS)[number] | 'form', string>>;

/** The port that goes with each way, unless somebody says otherwise. */
const PORTS: Record<MailSecurity, string> = { tls: '465', starttls: '587', none: '25' };
const SECURITIES = ['starttls', 'tls', 'none'] as const satisfies readonly MailSecurity[];

export function MailForm({ mail: { preset, settings } }: { mail: MailView }) {
  const t = useTranslations('mail.fields');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const [values, setValues] = useState({
    host: settings?.host ?? '',
    port: String(settings?.port ?? PORTS.starttls),
    security: settings?.security ?? 'starttls',
    user: settings?.user ?? '',
    password: '',
    from: settings?.from ?? '',
  });
  const [problems, setProblems] = useState<Problems>({});
  const change = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }));
  const save = useMutation(
    trpc.mail.update.mutationOptions({
      onSuccess: () => {
        // It is kept on the server, and stays in no page.
        change({ password: '' });
        notify({ title: t('saved') });
        void cache.invalidateQueries(trpc.mail.get.pathFilter());
      },
      onError: (error) => {
        const found = fieldProblems(error, FIELDS);
        setProblems(Object.keys(found).length > 0 ? found : { form: sentence(error) });
      },
    }),
  );

  function submit() {
    const port = Number(values.port);
    const found: Problems = {
      ...(/^[\w.:-]+$/.test(values.host.trim()) ? {} : { host: t('hostNeeded') }),
      ...(Number.isInteger(port) && port >= 1 && port <= 65_535 ? {} : { port: t('portNeeded') }),
      ...(looksLikeEmail(values.from.trim()) ? {} : { from: t('fromNeeded') }),
    };
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    save.mutate({
      settings: {
        ...values,
        host: values.host.trim(),
        user: values.user.trim(),
        from: values.from.trim(),
        port,
        // Left empty, the one that is kept stays.
        password: values.password === '' && settings?.hasPassword ? null : values.password,
      },
    });
  }

  // A password that is kept goes to the server it was given for, and to no other.
  const isSameServer =
    values.host.trim() === settings?.host &&
    Number(values.port) === settings.port &&
    values.security === settings.security;
  const input = (field: 'host' | 'port' | 'user' | 'from') => ({
    value: values[field],
    onChange: (event: { target: { value: string } }) => change({ [field]: event.target.value }),
    spellCheck: false,
    autoComplete: 'off',
  });

  return (
    <Form
      errors={problems}
      {...(problems.form === undefined ? {} : { problem: problems.form })}
      onSubmit={submit}
      className="flex flex-col gap-4"
    >
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_7rem]">
        <Field label={t('host')} error={problems.host} disabled={preset}>
          <Input {...input('host')} placeholder="smtp.example.com" />
        </Field>
        <Field label={t('port')} error={problems.port} disabled={preset}>
          <Input {...input('port')} inputMode="numeric" />
        </Field>
      </div>
      <Field label={t('security')} hint={t(`securityHints.${values.security}`)} disabled={preset}>
        <Select
          value={values.security}
          options={SECURITIES.map((value) => ({ value, label: t(`securities.${value}`) }))}
          onChange={(security) =>
            change({ security, ...(values.port === PORTS[values.security] && { port: PORTS[security] }) })
          }
        />
      </Field>
      <Field label={t('user')} hint={t('userHint')} error={problems.user} disabled={preset}>
        <Input {...input('user')} />
      </Field>
      {preset ? null : (
        <Field
          label={t('password')}
          hint={t(!settings?.hasPassword ? 'passwordHint' : isSameServer ? 'passwordKept' : 'passwordAgain')}
          error={problems.password}
        >
          <PasswordInput
            autoComplete="new-password"
            value={values.password}
            onChange={(event) => change({ password: event.target.value })}
          />
        </Field>
      )}
      <Field label={t('from')} hint={t('fromHint')} error={problems.from} disabled={preset}>
        <Input {...input('from')} type="email" />
      </Field>
      {preset ? null : (
        <Button type="submit" variant="primary" busy={save.isPending} className="self-start">
          {t('save')}
        </Button>
      )}
    </Form>
  );
}
