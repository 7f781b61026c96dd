'use client';
// The canvas in the editor: what it shows of the draft, and what presses, keys and typing on it do to the draft.
// Apart from its surroundings, because it alone is drawn again with every keystroke.
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { useAudienceConditions } from '@/components/audiences/site-audiences';
import { Canvas } from '@/components/canvas/canvas';
import type { Device } from '@/components/canvas/fit-frame';
import type { BlockOf } from '@/core/campaign/block';
import { hasSpace, ownOn, spaceOf } from '@/core/campaign/layout';
import { RANGE } from '@/core/campaign/limits';
import { withWholeThemes } from '@/core/campaign/resolve-theme';
// From its own file: the folder's entry brings along what makes visitors up.
import { resolveAudiences } from '@/core/targeting/resolve-audiences';
import { useBehind } from './backdrop/use-backdrop';
import { useKindName, wordsOf } from './block-kind';
import { useBlockKeys } from './commands/use-command-keys';
import { DragLayer } from './drag/drag-layer';
import { useDocument, useEditor, useSession } from './editor-context';
import { findBlock, findStep, setFormat } from './state/edits';
import { selectedBlock } from './state/editor-store';
import { setLayout, setSpace } from './state/layout-edits';
import { inlineWords } from './state/inline-words';
import { useBlockClipboard } from './use-block-clipboard';
import { useBlockPress } from './use-block-press';
import { useInlineWords } from './use-inline-words';

/** What the device says itself, CSS px. */
const ownHeight = ({ height, on }: BlockOf<'html'>, device: Device): number | undefined =>
  device === 'desktop' ? height : on?.[device]?.height;

export function StageCanvas() {
  const t = useTranslations('editor.canvas');
  const layout = useTranslations('editor.layout');
  const behind = useBehind();
  const { store, readOnly, site } = useSession();
  const { brand } = site;
  const document = useDocument();
  const view = useEditor((state) => state.view);
  const hovered = useEditor((state) => state.hovered);
  const isDragging = useEditor((state) => state.dragging !== null);
  const kindName = useKindName();
  const onKeyDown = useBlockKeys();
  const press = useBlockPress();
  const [spoken, speak] = useState('');
  useBlockClipboard(speak);
  const { editing, editWords, endWords } = useInlineWords();
  const audiences = useAudienceConditions();
  // As it is compiled for the shop: in the brand's look, and audiences may make it personal, which shows.
  const compiled = useMemo(
    () => ({
      ...withWholeThemes(document, brand),
      targeting: resolveAudiences(document.targeting, audiences ?? {}, ''),
    }),
    [document, audiences, brand],
  );

  /** What is selected, in words: an outline says nothing to those who cannot see it. */
  const sayWhere = (): string => {
    const { history, view: now } = store.getState();
    const blocks = findStep(history.present, now)?.blocks ?? [];
    const index = blocks.findIndex(({ id }) => id === now.block);
    const block = blocks[index];
    if (!block) return t('whole');
    if (now.selection.length > 1)
      return t('selectedMany', { count: now.selection.length, size: blocks.length });
    return t('selected', {
      kind: kindName(block.kind),
      words: wordsOf(block) || t('noWords'),
      position: index + 1,
      size: blocks.length,
    });
  };

  const { format } = document;
  const lead = view.block === null ? undefined : findBlock(document, { ...view, block: view.block });
  // In a bar blocks stand beside each other.
  const spaced = lead && format.kind !== 'bar' && hasSpace(lead) ? lead : undefined;
  return (
    <>
      <p role="status" className="sr-only">
        {spoken}
      </p>
      <DragLayer onDropped={() => speak(sayWhere())} />
      <Canvas
        document={compiled}
        variant={view.variant}
        step={view.step}
        device={view.device}
        zoom={view.zoom}
        page={view.page}
        behind={behind}
        direction={view.direction}
        selected={view.block}
        selection={view.selection}
        hovered={hovered}
        isDragging={isDragging}
        editing={editing}
        nameOf={(id) => {
          const block = findBlock(document, { ...view, block: id });
          if (!block) return '';
          return view.selection.length > 1
            ? t('selectedCount', { count: view.selection.length })
            : kindName(block.kind);
        }}
        label={t('frame')}
        keysLabel={t('keys')}
        onPointerDown={press.down}
        onPress={press.press}
        onHover={(block) => store.getState().hover(block)}
        onOpen={editWords}
        onKeyDown={(event) => {
          const isOpening = (event.key === 'Enter' || event.key === 'F2') && !event.metaKey && !event.ctrlKey;
          if (isOpening && view.block !== null) {
            event.preventDefault();
            return editWords();
          }
          onKeyDown(event);
          if (event.defaultPrevented) speak(sayWhere());
        }}
        onWords={(text) => {
          const block = selectedBlock(store.getState());
          const at = { ...view, block: editing?.block ?? '' };
          const words = block?.id === at.block ? inlineWords(block) : undefined;
          if (words) store.getState().apply(words.edit(at, text));
        }}
        onWordsEnd={endWords}
        onZoom={(zoom) => store.getState().setZoom(zoom)}
        space={
          readOnly || editing || view.selection.length !== 1 || !spaced
            ? null
            : {
                own: (view.device === 'desktop' ? spaceOf(spaced) : ownOn(spaced, view.device).space) ?? {},
                range: RANGE.space,
                nameOf: (side) => layout(`handle.${side}`, { kind: kindName(spaced.kind) }),
                say: (value) => layout('distance', { value }),
                onBegin: () => store.getState().beginGesture(),
                onSpace: (side, margin) =>
                  store
                    .getState()
                    .apply(
                      setSpace({ ...view, block: spaced.id }, view.device, side, margin),
                      `space/${spaced.id}`,
                    ),
                onReset: (side) =>
                  store
                    .getState()
                    .apply(setSpace({ ...view, block: spaced.id }, view.device, side, undefined)),
                onEnd: () => store.getState().endGesture(),
              }
        }
        tall={
          readOnly || editing || view.selection.length !== 1 || lead?.kind !== 'html'
            ? null
            : {
                height: ownHeight(lead, view.device) ?? lead.height,
                own: ownHeight(lead, view.device),
                range: RANGE.htmlHeight,
                say: (value) => layout('distance', { value }),
                onBegin: () => store.getState().beginGesture(),
                onHeight: (height) =>
                  store
                    .getState()
                    .apply(
                      setLayout({ ...view, block: lead.id }, view.device, { height }),
                      `height/${lead.id}`,
                    ),
                onEnd: () => store.getState().endGesture(),
              }
        }
        resize={
          readOnly || view.block !== null || format.kind !== 'popup'
            ? null
            : {
                width: format.width,
                range: RANGE.popupWidth,
                say: (width) => t('width', { width }),
                onBegin: () => store.getState().beginGesture(),
                onWidth: (width) => store.getState().apply(setFormat({ width })),
                onEnd: () => store.getState().endGesture(),
              }
        }
      />
    </>
  );
}
