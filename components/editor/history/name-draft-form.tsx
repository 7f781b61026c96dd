'use client';
// Keeps the present draft under a name.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import { useNotify } from '@/components/ui/toast';
import { MAX_NAME_LENGTH } from '@/core/limits';
import { useNameDraft } from './use-named-drafts';

export function NameDraftForm({ onConflict }: { onConflict: () => void }) {
  const t = useTranslations('editor.history');
  const notify = useNotify();
  const [name, setName] = useState('');
  const { keep, isBusy, problem } = useNameDraft(onConflict);
  const submit = async () => {
    if (isBusy || !(await keep(name))) return;
    notify({ title: t('kept', { name: name.trim() }) });
    setName('');
  };
  return (
    <Form errors={{}} onSubmit={() => void submit()}>
      <Field label={t('nameDraft')} error={problem ?? undefined}>
        <div className="flex gap-2">
          <Input
            value={name}
            maxLength={MAX_NAME_LENGTH}
            placeholder={t('namePlaceholder')}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" busy={isBusy} className="shrink-0">
            {t('keep')}
          </Button>
        </div>
      </Field>
    </Form>
  );
}
