'use client';
// The pictures of a site: find one and use it, add one, or take one out.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Delayed } from '@/components/ui/delayed';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FileButton } from '@/components/ui/file-button';
import { Input } from '@/components/ui/input';
import { Message } from '@/components/ui/message';
import type { ImageItem } from '@/server/trpc/router';
import { PictureTile } from './picture-tile';
import { UploadProgress } from './upload-progress';
import { usePictureFiles } from './use-picture-files';
import { useUpload } from './use-upload';

interface LibraryDialogProps {
  siteId: string;
  /** Hash of the picture that is shown now. */
  chosen: string | null;
  /** Hash of the brand's logo, which stands first. */
  logo?: string | undefined;
  readOnly: boolean;
  onClose: () => void;
  onChoose: (image: ImageItem) => void;
}

export function LibraryDialog({ siteId, chosen, logo, readOnly, onClose, onChoose }: LibraryDialogProps) {
  const t = useTranslations('pictures');
  const ui = useTranslations('ui');
  const format = useFormatter();
  const sentence = useErrorSentence();
  const trpc = useTRPC();
  const queries = useQueryClient();
  // Uses change with every draft that is saved.
  const list = useQuery(trpc.images.list.queryOptions({ siteId }, { staleTime: 0 }));
  const remove = useMutation(trpc.images.remove.mutationOptions());
  const restore = useMutation(trpc.images.restore.mutationOptions());
  const [isOpen, setOpen] = useState(true);
  const [search, setSearch] = useState('');
  /** Asked about, because campaigns show it. */
  const [asked, setAsked] = useState<ImageItem | null>(null);
  const [removed, setRemoved] = useState<ImageItem | null>(null);

  const refresh = () => queries.invalidateQueries(trpc.images.list.queryFilter({ siteId }));
  const choose = useCallback(
    (image: ImageItem) => {
      onChoose(image);
      setOpen(false);
    },
    [onChoose],
  );
  const upload = useUpload(`library/${siteId}`, siteId, choose);
  const drop = usePictureFiles(readOnly ? null : upload.start);

  const take = async (image: ImageItem) => {
    setAsked(null);
    restore.reset();
    try {
      await remove.mutateAsync({ siteId, imageId: image.id });
      setRemoved(image);
    } finally {
      await refresh();
    }
  };
  const bringBack = async (image: ImageItem) => {
    await restore.mutateAsync({ siteId, imageId: image.id });
    setRemoved(null);
    await refresh();
  };

  const wanted = search.trim().toLocaleLowerCase();
  const found = list.data
    ?.filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
    .sort((one, other) => Number(other.hash === logo) - Number(one.hash === logo));
  const failure =
    upload.failure ?? (remove.error || restore.error ? sentence(remove.error ?? restore.error) : null);

  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      onClosed={onClose}
      size="lg"
      title={t('title')}
      description={t('description')}
    >
      <div
        {...drop.handlers}
        className={`flex min-h-80 flex-col gap-3 rounded-control ${
          drop.isOver ? 'outline-2 outline-offset-4 outline-signal' : ''
        }`}
      >
        <div className="flex flex-wrap items-end gap-2">
          <Field label={t('search')} hideLabel className="min-w-40 flex-1">
            <Input
              type="search"
              value={search}
              placeholder={t('search')}
              onChange={(event) => setSearch(event.target.value)}
            />
          </Field>
          {readOnly || upload.sending ? null : <FileButton onFile={upload.start}>{t('upload')}</FileButton>}
        </div>
        {upload.sending ? <UploadProgress sending={upload.sending} /> : null}
        {failure === null ? null : (
          <Message tone="bad" announce>
            {failure}
          </Message>
        )}
        {removed ? (
          <Message
            announce
            action={
              <Button
                size="sm"
                busy={restore.isPending}
                onClick={() => void bringBack(removed).catch(() => {})}
              >
                {ui('undo')}
              </Button>
            }
          >
            {t('removed', { name: removed.name })}
          </Message>
        ) : null}
        {asked ? (
          <Message
            tone="warn"
            announce
            action={
              <span className="flex gap-2">
                <Button size="sm" onClick={() => setAsked(null)}>
                  {t('keep')}
                </Button>
                <Button size="sm" onClick={() => void take(asked).catch(() => {})}>
                  {t('removeAnyway')}
                </Button>
              </span>
            }
          >
            {t('inUse', {
              name: asked.name,
              count: asked.uses.length,
              uses: format.list(asked.uses.map((use) => t('quoted', { name: use.name }))),
            })}
          </Message>
        ) : null}
        {list.error ? (
          <Message
            tone="bad"
            announce
            action={
              <Button size="sm" onClick={() => void list.refetch()}>
                {t('again')}
              </Button>
            }
          >
            {sentence(list.error)}
          </Message>
        ) : null}
        {list.isPending ? (
          <Delayed>
            <p className="text-quiet">{t('loading')}</p>
          </Delayed>
        ) : null}
        {list.data?.length === 0 ? (
          <div className="m-auto max-w-xs text-center">
            <p className="font-medium">{t('none')}</p>
            <p className="mt-1 text-quiet">{t('noneHint')}</p>
          </div>
        ) : null}
        {found?.length === 0 && list.data?.length !== 0 ? (
          <p className="text-quiet">{t('noMatch', { search: search.trim() })}</p>
        ) : null}
        {found && found.length > 0 ? (
          <ul aria-label={t('title')} className="grid grid-cols-[repeat(auto-fill,minmax(136px,1fr))] gap-3">
            {found.map((image) => (
              <PictureTile
                key={image.id}
                image={image}
                isChosen={image.hash === chosen}
                isLogo={image.hash === logo}
                readOnly={readOnly}
                onChoose={() => choose(image)}
                onRemove={() => {
                  setRemoved(null);
                  if (image.uses.length > 0) setAsked(image);
                  else void take(image).catch(() => {});
                }}
              />
            ))}
          </ul>
        ) : null}
      </div>
    </Dialog>
  );
}
