'use client';
// Which picture a block shows: dropped, pasted, chosen as a file, or from the library; and what of it stays in sight.
import { ImagePlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import type { BlockOf } from '@/core/campaign/block';
import type { Picture } from '@/core/campaign/blocks/image';
import { FileButton } from '@/components/pictures/file-button';
import { UploadProgress } from '@/components/pictures/upload-progress';
import { usePictureFiles } from '@/components/pictures/use-picture-files';
import { useUpload } from '@/components/pictures/use-upload';
import { Button } from '@/components/ui/button';
import { lazyPart } from '@/components/ui/lazy-part';
import { Message } from '@/components/ui/message';
import { useSession } from '../editor-context';
import { Group, Hint } from '../fields/group';
import type { BlockAddress } from '../state/edits';
import { setImage } from '../state/set-image';
import { FocusPicker } from './focus-picker';

const library = lazyPart(() =>
  import('@/components/pictures/library-dialog').then((module) => module.LibraryDialog),
);

const CENTRE = { x: 0.5, y: 0.5 };

export function PictureField({ block, at }: { block: BlockOf<'image'>; at: BlockAddress }) {
  const t = useTranslations('editor.image');
  const { store, readOnly, site } = useSession();
  const [isLibraryOpen, openLibrary] = useState(false);
  const { picture, ratio, focus } = block;

  /** To the block that asked for it, also when another one is looked at meanwhile. */
  const show = useCallback(
    ({ hash, width, height }: Picture) =>
      store.getState().apply(setImage(at, { picture: { hash, width, height }, focus: CENTRE })),
    [store, at],
  );
  const upload = useUpload(`${at.variant}/${at.step}/${at.block}`, site.id, show);
  const drop = usePictureFiles(readOnly ? null : upload.start);

  return (
    <Group title={t('picture')}>
      <div
        {...drop.handlers}
        className={`flex flex-col gap-2 rounded-control ${
          drop.isOver ? 'outline-2 outline-offset-2 outline-signal' : ''
        }`}
      >
        {picture ? (
          <>
            <FocusPicker
              picture={picture}
              ratio={ratio}
              focus={focus}
              disabled={readOnly}
              onBegin={() => store.getState().beginGesture()}
              onChange={(next) => store.getState().apply(setImage(at, { focus: next }), `${block.id}/focus`)}
              onEnd={() => store.getState().endGesture()}
            />
            {ratio === 'original' ? null : <Hint>{t('focusHint')}</Hint>}
          </>
        ) : (
          <div
            className={`flex flex-col items-center gap-1 rounded-control border border-dashed px-3 py-5 text-center ${
              drop.isOver ? 'border-signal bg-signal-soft' : 'border-line-strong'
            }`}
          >
            <ImagePlus aria-hidden className="size-5 text-quiet" strokeWidth={1.5} />
            <p className="text-small text-quiet">{t('drop')}</p>
          </div>
        )}
        {upload.failure === null ? null : (
          <Message tone="bad" announce>
            {upload.failure}
          </Message>
        )}
        {upload.sending ? (
          <UploadProgress sending={upload.sending} />
        ) : (
          <div className="flex flex-wrap gap-2">
            <FileButton size="sm" onFile={upload.start}>
              {t(picture ? 'replace' : 'choose')}
            </FileButton>
            <Button
              size="sm"
              onPointerEnter={() => void library.preload()}
              onClick={() => {
                upload.forget();
                openLibrary(true);
              }}
            >
              {t('library')}
            </Button>
          </div>
        )}
      </div>
      {isLibraryOpen ? (
        <library.Part
          siteId={site.id}
          chosen={picture?.hash ?? null}
          readOnly={readOnly}
          onClose={() => openLibrary(false)}
          onChoose={show}
        />
      ) : null}
    </Group>
  );
}
