'use client';
// Words that the team gives a person, each taken away by one press.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Message } from '@/components/ui/message';
import type { LeadDetail } from '@/server/trpc/router';

interface LeadTagsProps {
  siteId: string;
  lead: Pick<LeadDetail, 'id' | 'tags'>;
  mayEdit: boolean;
}

export function LeadTags({ siteId, lead, mayEdit }: LeadTagsProps) {
  const t = useTranslations('leads.tags');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const sentence = useErrorSentence();
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const choices = useQuery(trpc.leads.choices.queryOptions({ siteId }));
  const change = useMutation(
    trpc.leads.setTag.mutationOptions({
      onSettled: () =>
        Promise.all([
          cache.invalidateQueries(trpc.leads.get.pathFilter()),
          cache.invalidateQueries(trpc.leads.list.pathFilter()),
          cache.invalidateQueries(trpc.leads.choices.pathFilter()),
        ]),
    }),
  );
  const add = () => {
    const tag = typed.trim();
    if (tag === '' || change.isPending) return;
    change.mutate({ siteId, leadId: lead.id, tag, on: true }, { onSuccess: () => setTyped('') });
  };
  const others = (choices.data?.tags ?? []).filter((tag) => !lead.tags.includes(tag));
  return (
    <div className="flex flex-col gap-3">
      {lead.tags.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5" aria-label={t('title')}>
          {lead.tags.map((tag) => (
            <li
              key={tag}
              className="inline-flex h-7 items-center gap-1 rounded-badge bg-hover ps-2 pe-1 text-small last:pe-1"
            >
              {tag}
              {mayEdit ? (
                <button
                  type="button"
                  aria-label={t('remove', { tag })}
                  onClick={() => {
                    change.mutate({ siteId, leadId: lead.id, tag, on: false });
                    // The button goes; the work is here.
                    field.current?.focus();
                  }}
                  className="grid size-6 place-items-center rounded-small text-quiet hover:text-ink"
                >
                  <X aria-hidden className="size-3.5" />
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : mayEdit ? null : (
        <p className="text-quiet">{t('none')}</p>
      )}
      {mayEdit ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
          className="flex max-w-80 gap-2"
        >
          <Input
            ref={field}
            aria-label={t('add')}
            placeholder={t('add')}
            list={list}
            maxLength={40}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <datalist id={list}>
            {others.map((tag) => (
              <option key={tag} value={tag} />
            ))}
          </datalist>
          <Button type="submit" busy={change.isPending} unavailable={typed.trim() === ''}>
            {t('confirm')}
          </Button>
        </form>
      ) : null}
      {change.isError ? (
        <Message tone="bad" announce>
          {sentence(change.error)}
        </Message>
      ) : null}
    </div>
  );
}
