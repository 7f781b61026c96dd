// What a variant's own look says, or that it leaves it to the brand.
import { useTranslations } from 'next-intl';
import { fontsOf } from '@/core/campaign/fonts-of';
import type { Theme } from '@/core/campaign/theme';

type ThemeFact =
  'background' | 'textColour' | 'accent' | 'onAccent' | 'radius' | 'font' | 'shadow' | 'buttons' | 'corners';

interface ThemeWordsProps {
  name: ThemeFact;
  /** As it stands in the document; undefined: the brand's holds. */
  value: unknown;
  theme: Partial<Theme> | undefined;
}

export function ThemeWords({ name, value, theme }: ThemeWordsProps) {
  const t = useTranslations('editor.facts');
  const looks = useTranslations('looks');
  switch (name) {
    case 'background':
    case 'textColour':
    case 'accent':
    case 'onAccent':
      if (value === undefined) return t('ofBrand');
      return (
        <span className="inline-flex items-center gap-1.5 font-mono">
          <span
            aria-hidden
            className="size-3.5 rounded-badge border border-line-strong"
            style={{ background: String(value) }}
          />
          {String(value)}
        </span>
      );
    case 'radius':
      return value === undefined ? t('ofBrand') : t('pixels', { value: Number(value) });
    case 'font':
      return theme?.font ? <FontWords font={theme.font} /> : t('ofBrand');
    case 'shadow':
      return theme?.shadow ? looks(`shadow.${theme.shadow}`) : t('ofBrand');
    case 'buttons':
      return theme?.buttons ? looks(`buttons.${theme.buttons}`) : t('ofBrand');
    case 'corners':
      return theme?.corners ? looks(`corners.${theme.corners}`) : t('ofBrand');
  }
}

/** "Serif", or "Serif, System" of headings and running text. */
function FontWords({ font }: { font: Theme['font'] }) {
  const t = useTranslations('looks.font');
  const { heading, body } = fontsOf(font);
  const [one, other] = [heading, body].map((face) => (typeof face === 'string' ? t(face) : face.name));
  return one === other ? one : `${one}, ${other}`;
}
