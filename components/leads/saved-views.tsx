'use client';
// Choices of leads that the team comes back to: opened, kept under a name, and taken away again.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Bookmark, ChevronDown, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Menu, MenuGroup, MenuItem, MenuSeparator } from '@/components/ui/menu';
import { Message } from '@/components/ui/message';
import { useNotify } from '@/components/ui/toast';
import type { LeadChoices, LeadFilter } from '@/server/trpc/router';
import { writeFilter } from './lead-address';

interface SavedViewsProps {
  siteId: string;
  views: LeadChoices['views'];
  filter: LeadFilter;
  /** This person may keep and delete views. */
  mayEdit: boolean;
  onOpen: (filter: LeadFilter) => void;
}

export function SavedViews({ siteId, views, filter, mayEdit, onOpen }: SavedViewsProps) {
  const t = useTranslations('leads.views');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const [isNaming, setNaming] = useState(false);
  const current = views.find((view) => writeFilter(view.filter) === writeFilter(filter));
  // What was new at one visit is not at the next.
  const lasting = { ...filter, newSince: undefined };
  const isFiltered = writeFilter(lasting) !== '';
  const refresh = () => cache.invalidateQueries(trpc.leads.choices.pathFilter());
  const remove = useMutation(
    trpc.leads.removeView.mutationOptions({
      onSettled: refresh,
      onError: (error) => notify({ title: sentence(error), tone: 'bad' }),
    }),
  );
  const keep = useMutation(
    trpc.leads.saveView.mutationOptions({
      onSettled: refresh,
      onError: (error) => notify({ title: sentence(error), tone: 'bad' }),
    }),
  );
  if (views.length === 0 && !(mayEdit && isFiltered)) return null;
  return (
    <>
      <Menu
        trigger={
          <Button>
            <Bookmark aria-hidden className="size-4" />
            <span className="max-w-40 truncate">{current?.name ?? t('open')}</span>
            <ChevronDown aria-hidden className="size-3.5" />
          </Button>
        }
      >
        {views.length > 0 ? (
          <MenuGroup label={t('saved')}>
            {views.map((view) => (
              <MenuItem key={view.id} onSelect={() => onOpen(view.filter)}>
                <span className="max-w-60 truncate">{view.name}</span>
              </MenuItem>
            ))}
          </MenuGroup>
        ) : null}
        {mayEdit && isFiltered && !current ? (
          <>
            {views.length > 0 ? <MenuSeparator /> : null}
            <MenuItem icon={<Plus aria-hidden />} onSelect={() => setNaming(true)}>
              {t('keep')}
            </MenuItem>
          </>
        ) : null}
        {mayEdit && current ? (
          <>
            <MenuSeparator />
            <MenuItem
              danger
              icon={<Trash2 aria-hidden />}
              onSelect={() =>
                remove.mutate(
                  { siteId, viewId: current.id },
                  {
                    onSuccess: () =>
                      notify({
                        title: t('removed', { name: current.name }),
                        undo: () => keep.mutate({ siteId, name: current.name, filter: current.filter }),
                      }),
                  },
                )
              }
            >
              {t('remove', { name: current.name })}
            </MenuItem>
          </>
        ) : null}
      </Menu>
      <NameView siteId={siteId} filter={lasting} open={isNaming} onOpenChange={setNaming} onKept={refresh} />
    </>
  );
}

function NameView({
  siteId,
  filter,
  open,
  onOpenChange,
  onKept,
}: {
  siteId: string;
  filter: LeadFilter;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onKept: () => void;
}) {
  const t = useTranslations('leads.views');
  const cancel = useTranslations('ui')('cancel');
  const trpc = useTRPC();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const [name, setName] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const save = useMutation(
    trpc.leads.saveView.mutationOptions({
      onSuccess: (_, sent) => {
        onOpenChange(false);
        onKept();
        notify({ title: t('kept', { name: sent.name }) });
      },
    }),
  );
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      // Opened again, it begins anew.
      onClosed={() => {
        setName('');
        save.reset();
      }}
      title={t('title')}
      description={t('description')}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{cancel}</Button>
          <Button
            variant="primary"
            busy={save.isPending}
            unavailable={name.trim() === ''}
            onClick={() => form.current?.requestSubmit()}
          >
            {t('confirm')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '' && !save.isPending) save.mutate({ siteId, name: name.trim(), filter });
        }}
        className="flex flex-col gap-3"
      >
        <Field label={t('name')}>
          <Input value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
        </Field>
        {save.isError ? (
          <Message tone="bad" announce>
            {sentence(save.error)}
          </Message>
        ) : null}
      </form>
    </Dialog>
  );
}
