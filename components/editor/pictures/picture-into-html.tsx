'use client';
// A picture of the library, put into custom HTML where the caret is: the only pictures from outside of it that are shown there.
import { useTranslations } from 'next-intl';
import { useState, type RefObject } from 'react';
import { pictureWidths, picturePath } from '@/core/picture';
import type { Picture } from '@/core/campaign/blocks/image';
import { Button } from '@/components/ui/button';
import { lazyDialog } from '@/components/ui/lazy-dialog';
import { useSession } from '../editor-context';

const library = lazyDialog(() =>
  import('@/components/pictures/library-dialog').then((module) => module.LibraryDialog),
);

/** As wide as most cards, in sharp. CSS px. */
const WANTED = 960;

interface PictureIntoHtmlProps {
  field: RefObject<HTMLTextAreaElement | null>;
}

export function PictureIntoHtml({ field }: PictureIntoHtmlProps) {
  const t = useTranslations('editor.html');
  const { store, readOnly, site } = useSession();
  const [isOpen, open] = useState(false);
  const insert = ({ hash, width }: Picture) => {
    const fitting = pictureWidths(width).find((one) => one >= WANTED) ?? width;
    const element = `<img src="${picturePath(hash, fitting, 'webp')}" alt="" style="max-width:100%">`;
    const area = field.current;
    if (!area) return;
    const { value, selectionEnd: caret } = area;
    // As if it was typed: the field knows what is too long, and says so. React hears of it past its own setter only.
    const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
    setter?.call(area, value.slice(0, caret) + element + value.slice(caret));
    area.setSelectionRange(caret + element.length, caret + element.length);
    area.dispatchEvent(new Event('input', { bubbles: true }));
    store.getState().endGesture();
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
