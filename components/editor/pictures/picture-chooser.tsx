'use client';
// Which picture stands somewhere: dropped, pasted, chosen as a file, or from the library.
import { ImagePlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import type { Picture } from '@/core/campaign/blocks/image';
import { Thumbnail } from '@/components/pictures/thumbnail';
import { UploadProgress } from '@/components/pictures/upload-progress';
import { usePictureFiles } from '@/components/pictures/use-picture-files';
import { useUpload } from '@/components/pictures/use-upload';
import { Button } from '@/components/ui/button';
import { FileButton } from '@/components/ui/file-button';
import { lazyDialog } from '@/components/ui/lazy-dialog';
import { Message } from '@/components/ui/message';
import { useSession } from '../editor-context';

const library = lazyDialog(() =>
  import('@/components/pictures/library-dialog').then((module) => module.LibraryDialog),
);

interface PictureChooserProps {
  picture: Picture | null;
  /** Names where it stands, so that an upload finds back to it. */
  place: string;
  /** For the place that asked for it, also when another one is looked at meanwhile. */
  onChoose: (picture: Picture) => void;
  /** Absent: it can be replaced, but not left out. */
  onRemove?: (() => void) | undefined;
  /** In place of the picture as it is. */
  children?: ReactNode;
}

export function PictureChooser({ picture, place, onChoose, onRemove, children }: PictureChooserProps) {
  const t = useTranslations('editor.image');
  const { readOnly, site } = useSession();
  const [isLibraryOpen, openLibrary] = useState(false);
  const upload = useUpload(place, site.id, onChoose);
  const drop = usePictureFiles(readOnly ? null : upload.start);

  return (
    <>
      <div
        {...drop.handlers}
        className={`flex flex-col gap-2 rounded-control ${
          drop.isOver ? 'outline-2 outline-offset-2 outline-signal' : ''
        }`}
      >
        {picture ? (
          (children ?? <Thumbnail picture={picture} className="max-h-32 self-start rounded-small" />)
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
            {picture && onRemove && !readOnly ? (
              <Button size="sm" onClick={onRemove}>
                {t('remove')}
              </Button>
            ) : null}
          </div>
        )}
      </div>
      {isLibraryOpen ? (
        <library.Part
          siteId={site.id}
          chosen={picture?.hash ?? null}
          logo={site.brand.logo?.picture.hash}
          readOnly={readOnly}
          onClose={() => openLibrary(false)}
          onChoose={onChoose}
        />
      ) : null}
    </>
  );
}
