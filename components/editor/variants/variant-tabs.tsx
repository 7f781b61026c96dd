'use client';
// The variants of the campaign as lettered tabs above the canvas; at the far end who sees what, and all of them side by side.
import { Columns2, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useStore } from 'zustand';
import { ArmLetter } from '@/components/ui/arm-letter';
import { IconButton } from '@/components/ui/icon-button';
import { Tab, TabList, Tabs } from '@/components/ui/tabs';
import { MOST } from '@/core/campaign/limits';
import { useScopeKeys } from '../commands/use-command-keys';
import { dialogParts } from '../dialogs/dialog-parts';
import { useOpenDialog } from '../dialogs/use-open-dialog';
import { useEditor, useSession } from '../editor-context';
import { renameVariant } from '../state/variant-edits';
import { keepTabFocus, TabNameField } from '../tab-name-field';
import { useTabInSight } from '../use-tab-in-sight';
import { SharesButton } from './shares-button';
import { useLetters } from './use-letters';
import { useVariantActs } from './use-variant-acts';
import { VariantMenu } from './variant-menu';

const tabId = (variant: string) => `variant-tab-${variant}`;

export function VariantTabs() {
  const t = useTranslations('editor.variants');
  const { store, desk, readOnly } = useSession();
  const ids = useEditor(useShallow(({ history }) => history.present.variants.map(({ id }) => id)));
  const names = useEditor(useShallow(({ history }) => history.present.variants.map(({ name }) => name)));
  const open = useEditor(({ view }) => view.variant);
  const isCompared = useEditor(
    ({ history: { present } }) => present.variants.length > 1 || present.holdout > 0,
  );
  const renaming = useStore(desk, (state) => state.renaming);
  const letters = useLetters();
  const acts = useVariantActs();
  const openDialog = useOpenDialog();
  const onKeyDown = useScopeKeys('variants');
  const row = useRef<HTMLDivElement>(null);
  useTabInSight(tabId(open));
  const named = renaming?.kind === 'variant' ? ids.indexOf(renaming.id) : -1;

  return (
    <Tabs
      value={open}
      onValueChange={(next: unknown) => {
        if (typeof next === 'string') store.getState().goTo({ variant: next });
      }}
      className="flex h-11 min-w-0 flex-1 items-center gap-1"
    >
      <div
        ref={row}
        className="relative flex h-full min-w-0 items-center"
        onKeyDown={(event) => {
          onKeyDown(event);
          keepTabFocus(event);
        }}
      >
        <TabList
          label={t('title')}
          activateOnFocus
          className="h-full max-w-full gap-1 overflow-x-auto border-b-0 px-1 [scrollbar-width:none]"
        >
          {ids.map((id, index) => (
            <Tab
              key={id}
              id={tabId(id)}
              value={id}
              onDoubleClick={() => {
                if (!readOnly) desk.getState().rename({ kind: 'variant', id });
              }}
              className="mb-0! h-8 max-w-48 shrink-0 rounded-control border! border-transparent px-1.5 whitespace-nowrap select-none data-active:border-line! data-active:bg-panel wide:px-2"
            >
              <ArmLetter letter={letters.get(id) ?? ''} />
              <span className="sr-only">{t('named', { letter: letters.get(id) ?? '' })} </span>
              <span className="truncate max-wide:sr-only">{names[index] || t('unnamed')}</span>
            </Tab>
          ))}
        </TabList>
        {named >= 0 ? (
          <TabNameField
            key={ids[named]}
            label={t('rename')}
            name={names[named] ?? ''}
            around={row}
            tab={tabId(ids[named] ?? '')}
            onDone={(name) => {
              desk.getState().rename(null);
              if (name !== null) store.getState().apply(renameVariant(ids[named] ?? '', name));
            }}
          />
        ) : null}
      </div>
      {readOnly ? null : (
        <>
          <VariantMenu acts={acts} />
          <IconButton
            size="sm"
            label={ids.length < MOST.variants ? t('add') : t('full', { most: MOST.variants })}
            icon={<Plus aria-hidden className="size-3.5" />}
            unavailable={ids.length >= MOST.variants}
            onPointerEnter={() => void dialogParts.newVariant.preload()}
            onFocus={() => void dialogParts.newVariant.preload()}
            onClick={() => void openDialog('newVariant')}
          />
        </>
      )}
      <span className="flex-1" />
      {isCompared ? (
        <>
          <SharesButton />
          <IconButton
            label={t('compare')}
            icon={<Columns2 aria-hidden className="size-4" strokeWidth={1.75} />}
            onPointerEnter={() => void dialogParts.compare.preload()}
            onFocus={() => void dialogParts.compare.preload()}
            onClick={() => void openDialog('compare')}
          />
        </>
      ) : null}
    </Tabs>
  );
}
