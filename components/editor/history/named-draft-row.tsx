'use client';
// A draft with a name in the list: what it is called, when and by whom; renamed and deleted where it stands.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button, buttonClass } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import { Menu, MenuItem } from '@/components/ui/menu';
import { useNotify } from '@/components/ui/toast';
import { MAX_NAME_LENGTH } from '@/core/limits';
import type { NamedDraftItem } from '@/server/trpc/router';
import { useSession } from '../editor-context';
import { VersionButton } from './version-button';

interface NamedDraftRowProps {
  draft: NamedDraftItem;
  isSelected: boolean;
  onSelect: () => void;
  onRemoved: () => void;
}

export function NamedDraftRow({ draft, isSelected, onSelect, onRemoved }: NamedDraftRowProps) {
  const t = useTranslations('editor.history');
  const cancel = useTranslations('ui')('cancel');
  const format = useFormatter();
  const { campaign, readOnly } = useSession();
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const [asks, setAsks] = useState<'rename' | 'remove' | null>(null);
  const [name, setName] = useState(draft.name);
  const address = { campaignId: campaign.id, namedDraftId: draft.id };
  const refresh = () =>
    cache.invalidateQueries(trpc.namedDrafts.list.queryFilter({ campaignId: campaign.id }));
  const onError = (error: unknown) => notify({ tone: 'bad', title: sentence(error) });
  const rename = useMutation(
    trpc.namedDrafts.rename.mutationOptions({
      onSuccess: async () => {
        setAsks(null);
        await refresh();
      },
      onError,
    }),
  );
  const remove = useMutation(
    trpc.namedDrafts.remove.mutationOptions({
      onSuccess: async () => {
        notify({ title: t('removed', { name: draft.name }) });
        onRemoved();
        await refresh();
      },
      onError,
    }),
  );

  if (asks === 'rename') {
    const isEmpty = name.trim() === '';
    return (
      <li className="rounded-control bg-hover p-2.5">
        <Form
          errors={{}}
          onSubmit={() => {
            if (!isEmpty && !rename.isPending) rename.mutate({ ...address, name: name.trim() });
          }}
        >
          <Field label={t('newName')} error={isEmpty ? t('nameNeeded') : undefined}>
            <Input
              autoFocus
              value={name}
              maxLength={MAX_NAME_LENGTH}
              onChange={(event) => setName(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Escape') return;
                event.stopPropagation();
                setAsks(null);
              }}
            />
          </Field>
          <div className="mt-2 flex justify-end gap-2">
            <Button size="sm" onClick={() => setAsks(null)}>
              {cancel}
            </Button>
            <Button size="sm" type="submit" variant="primary" busy={rename.isPending}>
              {t('rename')}
            </Button>
          </div>
        </Form>
      </li>
    );
  }
  if (asks === 'remove')
    return (
      <li role="alert" className="rounded-control bg-hover p-2.5">
        <p className="wrap-anywhere">{t('removeQuestion', { name: draft.name })}</p>
        <div className="mt-2 flex justify-end gap-2">
          <Button size="sm" autoFocus onClick={() => setAsks(null)}>
            {cancel}
          </Button>
          <Button size="sm" variant="primary" busy={remove.isPending} onClick={() => remove.mutate(address)}>
            {t('remove')}
          </Button>
        </div>
      </li>
    );
  return (
    <li className="group relative">
      <VersionButton isSelected={isSelected} onSelect={onSelect}>
        <span className={`block truncate font-medium ${readOnly ? '' : 'pe-7'}`} title={draft.name}>
          {draft.name}
        </span>
        <span className="block text-small text-quiet">
          {draft.by === null
            ? format.dateTime(draft.at, 'moment')
            : t('at', { time: format.dateTime(draft.at, 'moment'), who: draft.by })}
        </span>
      </VersionButton>
      {readOnly ? null : (
        <span className="absolute end-1 top-1">
          <Menu
            trigger={
              <button
                type="button"
                aria-label={t('acts', { name: draft.name })}
                className={`${buttonClass({ variant: 'ghost', size: 'sm' })} w-7 px-0!`}
              >
                <Ellipsis aria-hidden className="size-4" />
              </button>
            }
          >
            <MenuItem
              icon={<Pencil aria-hidden />}
              onSelect={() => {
                setName(draft.name);
                setAsks('rename');
              }}
            >
              {t('rename')}
            </MenuItem>
            <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={() => setAsks('remove')}>
              {t('remove')}
            </MenuItem>
          </Menu>
        </span>
      )}
    </li>
  );
}
