'use client';
// The settings of a webhook: its name, where it leads, what it hears of, and what the receiver calls our fields.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { MESSAGE_KINDS } from '@/core/message-kinds';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import type { WebhookDetail } from '@/server/trpc/router';
import { FieldNames, namesOf, rowsOf } from './field-names';
import { KIND_KEYS } from './kind-keys';
import { useSaveWebhook } from './use-save-webhook';

interface WebhookEditorProps {
  siteId: string;
  /** Absent for a new one. */
  webhook?: WebhookDetail;
  onClose: () => void;
  onSaved: (webhookId: string) => void;
}

export function WebhookEditor({ siteId, webhook, onClose, onSaved }: WebhookEditorProps) {
  const t = useTranslations('webhooks');
  const [name, setName] = useState(webhook?.name ?? '');
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [kinds, setKinds] = useState<ReadonlySet<string>>(new Set(webhook?.kinds ?? ['lead.created']));
  const [rows, setRows] = useState(() => rowsOf(webhook?.fieldNames ?? {}));
  const { save, busy, problems } = useSaveWebhook(siteId, webhook?.id, (id) => {
    onSaved(id);
    onClose();
  });
  const choose = (kind: string, wanted: boolean) =>
    setKinds(new Set(wanted ? [...kinds, kind] : [...kinds].filter((one) => one !== kind)));
  const submit = () =>
    save({ name, url, kinds: MESSAGE_KINDS.filter((kind) => kinds.has(kind)), fieldNames: namesOf(rows) });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={webhook ? t('edit') : t('new')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" busy={busy} onClick={submit}>
            {webhook ? t('save') : t('create')}
          </Button>
        </>
      }
    >
      <Form
        errors={problems}
        problem={problems.form}
        onSubmit={submit}
        label={t('one')}
        className="flex flex-col gap-4"
      >
        <Field label={t('fields.name')} error={problems.name}>
          <Input value={name} onChange={(event) => setName(event.currentTarget.value)} maxLength={80} />
        </Field>
        <Field label={t('fields.url')} hint={t('fields.urlHint')} error={problems.url}>
          <Input
            type="url"
            inputMode="url"
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
            placeholder="https://hooks.example.com/beckon"
            spellCheck={false}
            maxLength={2000}
          />
        </Field>
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1.5 font-medium">{t('fields.kinds')}</legend>
          {MESSAGE_KINDS.map((kind) => (
            <Checkbox
              key={kind}
              checked={kinds.has(kind)}
              onChange={(wanted) => choose(kind, wanted)}
              label={t(`kinds.${KIND_KEYS[kind]}`)}
              hint={t(`kindHints.${KIND_KEYS[kind]}`)}
            />
          ))}
          {problems.kinds ? (
            <p role="alert" className="text-small text-bad">
              {problems.kinds}
            </p>
          ) : null}
        </fieldset>
        <FieldNames siteId={siteId} rows={rows} onChange={setRows} problem={problems.fieldNames} />
        {/* Enter in a field saves. */}
        <button type="submit" hidden />
      </Form>
    </Dialog>
  );
}
