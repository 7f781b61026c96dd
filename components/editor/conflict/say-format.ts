import type { useTranslations } from 'next-intl';
import type { Format } from '@/core/campaign/format';
import { teaserOf } from '@/core/format-nature';

type Words = ReturnType<typeof useTranslations<'editor.facts'>>;

/** The format in words. @param t of `editor.facts` */
export function sayFormat(t: Words, format: Format): string {
  const teaser = teaserOf(format);
  const said = sayPlace(t, format);
  return teaser
    ? t('withTeaser', {
        format: said,
        when: teaser.when,
        text: teaser.text,
        place: t(`places.${teaser.edge}`),
      })
    : said;
}

function sayPlace(t: Words, format: Format): string {
  const { width } = format;
  switch (format.kind) {
    case 'popup':
      return t('popup', { width, backdrop: format.closeOnBackdrop ? 'yes' : 'no' });
    case 'fullscreen':
      return t('fullscreen', { width });
    case 'slideIn':
      return t('slideIn', { width, place: t(`places.${format.place}`) });
    case 'bar':
      return t('bar', { edge: format.edge, pushes: format.pushes ? 'yes' : 'no' });
    case 'embed':
      return format.place.kind === 'slot'
        ? t('embedSlot', { name: format.place.name })
        : t('embedSelector', { where: format.place.where, selector: format.place.selector });
  }
}
