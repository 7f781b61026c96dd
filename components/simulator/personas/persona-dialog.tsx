'use client';
// Asks what a persona is to be called.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import { MAX_NAME_LENGTH } from '@/core/limits';

interface PersonaDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  what: 'create' | 'rename';
  /** The name it has. */
  name: string;
  /** Rejects with the reason why it cannot be. */
  onName: (name: string) => Promise<void>;
}

export function PersonaDialog({ open, onOpenChange, what, name: before, onName }: PersonaDialogProps) {
  const t = useTranslations('simulator.personas.dialog');
  const cancel = useTranslations('ui')('cancel');
  const sentence = useErrorSentence();
  const [name, setName] = useState(before);
  const [problems, setProblems] = useState<{ name?: string; form?: string }>({});
  const [isBusy, setBusy] = useState(false);

  const submit = async () => {
    if (isBusy) return;
    const given = name.trim();
    setProblems(given === '' ? { name: t('nameNeeded') } : {});
    if (given === '') return;
    setBusy(true);
    try {
      await onName(given);
      onOpenChange(false);
    } catch (error) {
      setProblems({ form: sentence(error) });
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t(`${what}.title`)}
      description={t(`${what}.description`)}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{cancel}</Button>
          <Button variant="primary" busy={isBusy} onClick={() => void submit()}>
            {t(`${what}.submit`)}
          </Button>
        </>
      }
    >
      <Form errors={problems} problem={problems.form} onSubmit={() => void submit()}>
        <Field label={t('name')} error={problems.name}>
          <Input
            value={name}
            maxLength={MAX_NAME_LENGTH}
            placeholder={t('placeholder')}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
      </Form>
    </Dialog>
  );
}
