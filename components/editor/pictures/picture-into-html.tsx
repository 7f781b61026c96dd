'use client';
// A picture of the library, put into custom HTML where the caret is: the only pictures from outside of it that are shown there.
import { useTranslations } from 'next-intl';
import { useState, type RefObject } from 'react';
import { pictureWidths, picturePath } from '@/core/picture';
import type { Picture } from '@/core/campaign/blocks/image';
import { LONGEST } from '@/core/campaign/limits';
import { Button } from '@/components/ui/button';
import { lazyPart } from '@/components/ui/lazy-part';
import { useSession } from '../editor-context';
import { setBlock, type BlockAddress } from '../state/edits';

const library = lazyPart(() =>
  import('@/components/pictures/library-dialog').then((module) => module.LibraryDialog),
);

/** As wide as most cards, in sharp. CSS px. */
const WANTED = 960;

interface PictureIntoHtmlProps {
  field: RefObject<HTMLTextAreaElement | null>;
  html: string;
  at: BlockAddress;
}

export function PictureIntoHtml({ field, html, at }: PictureIntoHtmlProps) {
  const t = useTranslations('editor.html');
  const { store, readOnly, site } = useSession();
  const [isOpen, open] = useState(false);
  const insert = ({ hash, width }: Picture) => {
    const fitting = pictureWidths(width).find((one) => one >= WANTED) ?? width;
    const element = `<img src="${picturePath(hash, fitting, 'webp')}" alt="" style="max-width:100%">`;
    const caret = field.current?.selectionEnd ?? html.length;
    const next = html.slice(0, caret) + element + html.slice(caret);
    if (next.length <= LONGEST.html) store.getState().apply(setBlock(at, 'html', { html: next }));
  };
  if (readOnly) return null;
  return (
    <div>
      <Button size="sm" onPointerEnter={() => void library.preload()} onClick={() => open(true)}>
        {t('picture')}
      </Button>
      {isOpen ? (
        <library.Part
          siteId={site.id}
          chosen={null}
          logo={site.brand.logo?.picture.hash}
          readOnly={readOnly}
          onClose={() => open(false)}
          onChoose={insert}
        />
      ) : null}
    </div>
  );
}
