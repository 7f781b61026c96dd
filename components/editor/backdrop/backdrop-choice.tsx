'use client';
// What the campaign is looked at in front of: a light or a dark page, a screenshot, or the demo shop.
import { ClipboardPaste, Image as Picture, ImageUp, Moon, Store, Sun, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Menu, MenuChoice, MenuGroup, MenuItem, MenuSeparator } from '@/components/ui/menu';
import { useNotify } from '@/components/ui/toast';
import { useEditor, useSession } from '../editor-context';
import { useBackdrop, useBehind, useDemoShop } from './use-backdrop';

const ICONS = { light: Sun, dark: Moon, picture: Picture, shop: Store } as const;
type Choice = keyof typeof ICONS;

export function BackdropChoice() {
  const t = useTranslations('editor.backdrop');
  const { store } = useSession();
  const notify = useNotify();
  const page = useEditor(({ view }) => view.page);
  const { picture, show, take, forget } = useBackdrop();
  const behind = useBehind();
  const shop = useDemoShop();
  const input = useRef<HTMLInputElement>(null);
  const value: Choice = behind?.kind ?? page;
  const Icon = ICONS[value];
  const choices: Choice[] = [
    'light',
    'dark',
    ...(picture ? ['picture' as const] : []),
    ...(shop ? ['shop' as const] : []),
  ];

  const choose = (next: Choice) => {
    if (next === 'light' || next === 'dark') {
      store.getState().setPage(next);
      show('plain');
    } else show(next);
  };
  const takeFile = async (file: Blob | null | undefined, refused: string) => {
    if (!file || !(await take(file))) notify({ title: refused, tone: 'bad' });
  };

  return (
    <>
      <Menu
        align="center"
        trigger={
          <button
            type="button"
            aria-label={t('label', { what: t(`kind.${value}`) })}
            title={t('title')}
            className={`${buttonClass({ variant: 'ghost' })} w-8 px-0!`}
          >
            <Icon aria-hidden className="size-4" strokeWidth={1.75} />
          </button>
        }
      >
        <MenuChoice
          label={t('title')}
          value={value}
          options={choices.map((kind) => {
            const Sign = ICONS[kind];
            return { value: kind, label: t(`kind.${kind}`), icon: <Sign aria-hidden /> };
          })}
          onChange={choose}
        />
        <MenuSeparator />
        <MenuGroup label={t('kept')}>
          <MenuItem icon={<ImageUp aria-hidden />} onSelect={() => input.current?.click()}>
            {t('choose')}
          </MenuItem>
          <MenuItem
            icon={<ClipboardPaste aria-hidden />}
            onSelect={() => void copiedPicture().then((file) => takeFile(file, t('nothing')))}
          >
            {t('paste')}
          </MenuItem>
          {picture ? (
            <MenuItem icon={<Trash2 aria-hidden />} onSelect={forget}>
              {t('forget')}
            </MenuItem>
          ) : null}
        </MenuGroup>
      </Menu>
      <input
        ref={input}
        type="file"
        accept="image/*"
        aria-label={t('choose')}
        tabIndex={-1}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file can be chosen again.
          event.target.value = '';
          if (file) void takeFile(file, t('noPicture'));
        }}
      />
    </>
  );
}

/** The picture in the clipboard; null: there is none, or the browser does not tell. */
async function copiedPicture(): Promise<Blob | null> {
  try {
    for (const item of await navigator.clipboard.read()) {
      const type = item.types.find((one) => one.startsWith('image/'));
      if (type) return await item.getType(type);
    }
  } catch {
    // Not allowed, or not offered by this browser: the same to the person as an empty clipboard.
  }
  return null;
}
