'use client';
// Makes a version the draft again: one step that Undo takes back. The draft before can be given a name first.
import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import { useNotify } from '@/components/ui/toast';
import type { CampaignDocument } from '@/core/campaign/document';
import { MAX_NAME_LENGTH } from '@/core/limits';
import { useDocument, useSession } from '../editor-context';
import { isSame, keepEqual } from '../state/keep-equal';
import { useNameDraft } from './use-named-drafts';

interface RestoreVersionProps {
  name: string;
  /** The same within a sentence. */
  called: string;
  document: CampaignDocument;
  onConflict: () => void;
  onRestored: () => void;
}

export function RestoreVersion({ name, called, document, onConflict, onRestored }: RestoreVersionProps) {
  const t = useTranslations('editor.history');
  const cancel = useTranslations('ui')('cancel');
  const { store } = useSession();
  const present = useDocument();
  const notify = useNotify();
  const [isAsking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const { keep, isBusy, problem } = useNameDraft(onConflict);
  const isDraft = isSame(present, document);

  const restore = () => {
    const before = store.getState().history.present;
    store.getState().endGesture();
    store.getState().apply((now) => keepEqual(now, document));
    const restored = store.getState().history.present;
    notify({
      title: t('restored', { name }),
      description: t('restoredHint'),
      undo: () => {
        const { history, undo, apply } = store.getState();
        // What was edited since stays in the history as well.
        if (history.present === restored) undo();
        else apply(() => before);
      },
    });
    onRestored();
  };
  const keepAndRestore = async () => {
    if (!isBusy && (await keep(typed))) restore();
  };

  if (isDraft) return <p className="text-quiet">{t('isDraft')}</p>;
  if (!isAsking)
    return (
      <Button variant="primary" onClick={() => setAsking(true)}>
        <RotateCcw aria-hidden className="size-4" strokeWidth={1.75} />
        {t('restore', { name: called })}
      </Button>
    );
  return (
    <section aria-label={t('restore', { name: called })} className="w-full rounded-panel bg-hover p-4">
      <p>{t('restoreSays', { name })}</p>
      <Form errors={{}} onSubmit={() => void keepAndRestore()} className="mt-3">
        <Field label={t('keepFirst')} error={problem ?? undefined}>
          <Input
            autoFocus
            value={typed}
            maxLength={MAX_NAME_LENGTH}
            placeholder={t('keepFirstPlaceholder', { name: called })}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
        <div className="mt-3 flex flex-wrap justify-end gap-2">
          <Button unavailable={isBusy} onClick={() => setAsking(false)}>
            {cancel}
          </Button>
          {typed.trim() === '' ? (
            <Button variant="primary" onClick={restore}>
              {t('restoreNow')}
            </Button>
          ) : (
            <Button type="submit" variant="primary" busy={isBusy}>
              {t('keepAndRestore')}
            </Button>
          )}
        </div>
      </Form>
    </section>
  );
}
