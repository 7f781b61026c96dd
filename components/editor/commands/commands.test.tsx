// @vitest-environment happy-dom
// Every key of the table, pressed where it works, does what its command is for.
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { draw, settle, strike } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import type { CampaignDocument } from '@/core/campaign/document';
import { insideOf } from '@/core/campaign/nest-blocks';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { insertBlocks, moveBlocks } from '../state/block-edits';
import { exampleDocument, formStep, heading, twoColumns } from '../state/document.fixtures';
import { createEditorStore } from '../state/editor-store';
import { findBlock, findStep, findVariant, setHoldout } from '../state/edits';
import { copyOfVariant } from '../state/new-step';
import { insertVariant } from '../state/variant-edits';
import { setCharacterKeys } from './character-keys';
import { partsOf, type Chord } from './chord';
import { COMMAND_GROUPS, type CommandScope } from './command';
import { COMMANDS, type CommandId } from './commands';
import { useCommandKeys, useScopeKeys } from './use-command-keys';

vi.mock('../dialogs/use-open-dialog', async () => {
  const { useSession } = await import('../editor-context');
  return {
    useOpenDialog: () => {
      const { desk } = useSession();
      return (name: Parameters<ReturnType<typeof desk.getState>['open']>[0]) => desk.getState().open(name);
    },
  };
});

const SCOPES = ['blocks', 'steps', 'variants'] as const;

function Parts() {
  useCommandKeys();
  const keys = {
    blocks: useScopeKeys('blocks'),
    steps: useScopeKeys('steps'),
    variants: useScopeKeys('variants'),
  };
  return (
    <>
      <input id="name" aria-label="Name" />
      {SCOPES.map((scope) => (
        <div key={scope} id={scope} tabIndex={0} onKeyDown={keys[scope]} />
      ))}
    </>
  );
}

/** Two variants of two steps; the form of the first is open. */
function twoVariants(): CampaignDocument {
  const document = exampleDocument();
  const [first] = document.variants;
  if (!first) throw new Error('A campaign has a variant.');
  return insertVariant(
    1,
    copyOfVariant(document, first, 'B', () => 'b'),
  )(document);
}

function open({ readOnly = false } = {}) {
  const session = exampleSession();
  const hurry = vi.fn();
  session.saving = { ...session.saving, hurry };
  session.store = createEditorStore(twoVariants(), { now: () => 0, readOnly });
  draw(
    <ToastProvider>
      <InEditor session={{ ...session, readOnly }}>
        <Parts />
      </InEditor>
    </ToastProvider>,
  );
  const { store, desk } = session;
  const state = () => store.getState();
  const present = () => state().history.present;
  return {
    store,
    hurry,
    present,
    view: () => state().view,
    dialog: () => desk.getState().dialog?.name,
    renaming: () => desk.getState().renaming,
    blocks: () => findStep(present(), state().view)?.blocks.map(({ id }) => id) ?? [],
    steps: () => findVariant(present(), 'a')?.steps.map(({ id }) => id) ?? [],
    variants: () => present().variants.map(({ id }) => id),
    select: (...ids: string[]) => act(() => state().selectAll(ids)),
    openStep: (step: string) => act(() => state().openStep(step)),
    openVariant: (variant: string) => act(() => state().goTo({ variant })),
  };
}
type Opened = ReturnType<typeof open>;

const names: Record<string, string> = {
  arrowup: 'ArrowUp',
  arrowdown: 'ArrowDown',
  arrowleft: 'ArrowLeft',
  arrowright: 'ArrowRight',
  pageup: 'PageUp',
  pagedown: 'PageDown',
  home: 'Home',
  end: 'End',
  enter: 'Enter',
  escape: 'Escape',
  delete: 'Delete',
  backspace: 'Backspace',
  f2: 'F2',
};

/** Presses it where it works. True: the browser is kept from acting as well. */
function type(chord: Chord, scope: CommandScope | 'name' | 'layer'): boolean {
  const { mod, alt, shift, key } = partsOf(chord);
  const element = document.querySelector(`#${scope}`) ?? document.body;
  return !strike(element, names[key] ?? key, { ctrlKey: mod, altKey: alt, shiftKey: shift });
}

interface Proof {
  /** What has to be there before. */
  before?(editor: Opened): void;
  /** What the key has done. */
  after(editor: Opened): void;
}
const at =
  (id: string): Proof['before'] =>
  (editor) =>
    editor.select(id);
/** A block of two columns, the heading in the first of them. */
const inColumns =
  (id: string): Proof['before'] =>
  ({ store, select }) => {
    act(() => {
      const { apply } = store.getState();
      apply(insertBlocks(formStep, 0, [twoColumns]));
      apply(moveBlocks(formStep, ['heading-1'], 2, { block: 'columns-1', column: 0 }));
    });
    select(id);
  };
const insideOfHeading = (document: CampaignDocument) => {
  const block = findBlock(document, heading);
  return block && insideOf(block);
};
const isDialog = (name: string): Proof => ({ after: ({ dialog }) => expect(dialog()).toBe(name) });

/** What is checked elsewhere: the browser makes events of these keys, or they have none. */
const WITHOUT_KEYS = [
  'blockCopy',
  'blockCut',
  'blockPaste',
  'history',
  'stepAdd',
  'variantAdd',
  'compare',
  'shares',
  'splitEqually',
  'deviceDesktop',
  'deviceTablet',
  'devicePhone',
  'pageDark',
  'pageLight',
  'pageLeftward',
  'pageRightward',
  'panelLayers',
  'panelDesign',
  'panelBehaviour',
  'panelAudience',
  'panelQuiz',
] as const satisfies readonly CommandId[];

const proofs: Record<Exclude<CommandId, (typeof WITHOUT_KEYS)[number]>, Proof> = {
  palette: isDialog('palette'),
  shortcuts: isDialog('shortcuts'),
  publish: isDialog('publish'),
  preview: isDialog('preview'),
  undo: {
    before: ({ store }) => act(() => store.getState().apply(setHoldout(0.1))),
    after: ({ present }) => expect(present().holdout).toBe(0),
  },
  redo: {
    before: ({ store }) =>
      act(() => {
        store.getState().apply(setHoldout(0.1));
        store.getState().undo();
      }),
    after: ({ present }) => expect(present().holdout).toBe(0.1),
  },
  save: { after: ({ hurry }) => expect(hurry).toHaveBeenCalledOnce() },
  blockBefore: { before: at('text-1'), after: ({ view }) => expect(view().block).toBe('heading-1') },
  blockAfter: { before: at('text-1'), after: ({ view }) => expect(view().block).toBe('email-1') },
  blockLast: { after: ({ view }) => expect(view().block).toBe('button-1') },
  wholeCampaign: { before: at('text-1'), after: ({ view }) => expect(view().block).toBeNull() },
  extendBefore: {
    before: at('text-1'),
    after: ({ view }) => expect(view().selection).toEqual(['heading-1', 'text-1']),
  },
  extendAfter: {
    before: at('text-1'),
    after: ({ view }) => expect(view().selection).toEqual(['text-1', 'email-1']),
  },
  blockAll: { after: ({ view, blocks }) => expect(view().selection).toEqual(blocks()) },
  blockUp: { before: at('text-1'), after: ({ blocks }) => expect(blocks()[0]).toBe('text-1') },
  blockAcross: {
    before: inColumns('heading-1'),
    after: ({ present }) => expect(insideOfHeading(present())).toEqual({ block: 'columns-1', column: 1 }),
  },
  blockBack: {
    before: inColumns('heading-1'),
    after: ({ present }) => expect(insideOfHeading(present())).toBeUndefined(),
  },
  blockInto: { before: inColumns('columns-1'), after: ({ view }) => expect(view().block).toBe('heading-1') },
  blockAround: {
    before: inColumns('heading-1'),
    after: ({ view }) => expect(view().block).toBe('columns-1'),
  },
  blockDown: { before: at('heading-1'), after: ({ blocks }) => expect(blocks()[1]).toBe('heading-1') },
  blockWords: {
    before: (editor) => {
      editor.select('text-1');
      act(() => editor.store.getState().openPanel('audience'));
    },
    after: ({ view }) => expect(view().panel).toBe('design'),
  },
  blockDuplicate: { before: at('text-1'), after: ({ blocks }) => expect(blocks()).toHaveLength(6) },
  blockRemove: { before: at('text-1'), after: ({ blocks }) => expect(blocks()).not.toContain('text-1') },
  stepBefore: {
    before: ({ openStep }) => openStep('thanks'),
    after: ({ view }) => expect(view().step).toBe('form'),
  },
  stepAfter: { after: ({ view }) => expect(view().step).toBe('thanks') },
  stepDuplicate: { after: ({ steps }) => expect(steps()).toHaveLength(3) },
  stepRename: { after: ({ renaming }) => expect(renaming()).toEqual({ kind: 'step', id: 'form' }) },
  stepEarlier: {
    before: ({ openStep }) => openStep('thanks'),
    after: ({ steps }) => expect(steps()).toEqual(['thanks', 'form']),
  },
  stepLater: { after: ({ steps }) => expect(steps()).toEqual(['thanks', 'form']) },
  stepRemove: { after: ({ steps }) => expect(steps()).toEqual(['thanks']) },
  variantBefore: {
    before: ({ openVariant }) => openVariant('variant-b'),
    after: ({ view }) => expect(view().variant).toBe('a'),
  },
  variantAfter: { after: ({ view }) => expect(view().variant).toBe('variant-b') },
  variantDuplicate: { after: ({ variants }) => expect(variants()).toHaveLength(3) },
  variantRename: { after: ({ renaming }) => expect(renaming()).toEqual({ kind: 'variant', id: 'a' }) },
  variantRemove: { after: ({ variants }) => expect(variants()).toEqual(['variant-b']) },
  zoomIn: { after: ({ view }) => expect(view().zoom).toBe(1.25) },
  zoomOut: { after: ({ view }) => expect(view().zoom).toBe(0.75) },
  zoomFit: {
    before: ({ store }) => act(() => store.getState().setZoom(2)),
    after: ({ view }) => expect(view().zoom).toBe('fit'),
  },
};

const keys = COMMANDS.filter((command) => !command.native).flatMap((command) =>
  command.keys.map((chord) => ({ id: command.id, scope: command.scope, chord, changes: command.changes })),
);
const isProved = (id: CommandId): id is keyof typeof proofs => Object.hasOwn(proofs, id);

beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: true })));
afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

describe('the table', () => {
  test('has a proof for every command with keys, and keys for every command with a proof', () => {
    expect([...new Set(keys.map(({ id }) => id))].sort()).toEqual(Object.keys(proofs).sort());
  });

  test('has no keys, or the browser’s own, for the others', () => {
    const others = COMMANDS.filter(({ keys, native }) => keys.length === 0 || native).map(({ id }) => id);
    expect(others.sort()).toEqual([...WITHOUT_KEYS].sort());
  });

  test('gives a key to one command where it works', () => {
    const taken = keys.map(({ scope, chord }) => `${scope} ${chord}`);
    expect(taken.filter((one, index) => taken.indexOf(one) !== index)).toEqual([]);
  });

  test('has no key of a part that works anywhere as well', () => {
    const anywhere = keys.filter(({ scope }) => scope === 'editor').map(({ chord }) => chord);
    expect(keys.filter(({ scope, chord }) => scope !== 'editor' && anywhere.includes(chord))).toEqual([]);
  });

  test('puts every command into a group that is listed', () => {
    for (const { group } of COMMANDS) expect(COMMAND_GROUPS).toContain(group);
  });
});

describe.each(keys)('$chord ($id)', ({ id, scope, chord, changes }) => {
  test('does what it says, and keeps the browser from acting too', async () => {
    if (!isProved(id)) throw new Error('Every command with keys has a proof.');
    const editor = open();
    proofs[id].before?.(editor);
    expect(type(chord, scope)).toBe(true);
    await settle();
    proofs[id].after(editor);
  });

  if (changes)
    test('changes nothing for those who may only look', async () => {
      const editor = open({ readOnly: true });
      const { present, hurry, dialog, renaming } = editor;
      if (isProved(id)) proofs[id].before?.(editor);
      const before = present();
      type(chord, scope);
      await settle();
      expect([present(), dialog(), renaming()]).toEqual([before, undefined, null]);
      expect(hurry).not.toHaveBeenCalled();
    });
});

describe('keys', () => {
  test('of a part do nothing outside of it', () => {
    const { blocks, select } = open();
    select('text-1');
    expect(type('delete', 'editor')).toBe(false);
    expect(blocks()).toContain('text-1');
  });

  test('that are characters are written into fields, and can be switched off', () => {
    const { dialog } = open();
    expect(type('?', 'name')).toBe(false);
    setCharacterKeys(false);
    expect(type('?', 'editor')).toBe(false);
    expect(dialog()).toBeUndefined();
    setCharacterKeys(true);
    expect(type('?', 'editor')).toBe(true);
    expect(dialog()).toBe('shortcuts');
  });

  test('are those of a dialog as long as it is open, and ours again while it fades away', () => {
    const { dialog } = open();
    const layer = document.body.appendChild(document.createElement('div'));
    layer.id = 'layer';
    layer.setAttribute('role', 'dialog');
    layer.tabIndex = -1;
    type('mod+k', 'layer');
    expect(dialog()).toBeUndefined();
    layer.setAttribute('data-closed', '');
    type('mod+k', 'layer');
    expect(dialog()).toBe('palette');
    layer.remove();
  });

  test('of undo are left to fields that are no part of the document', () => {
    const { store, present } = open();
    act(() => store.getState().apply(setHoldout(0.1)));
    expect(type('mod+z', 'name')).toBe(false);
    expect(present().holdout).toBe(0.1);
  });

  test('are where they are on a Latin keyboard when another script is typed', () => {
    const { store, present } = open();
    act(() => store.getState().apply(setHoldout(0.1)));
    strike(document.body, 'я', { code: 'KeyZ', ctrlKey: true });
    expect(present().holdout).toBe(0);
  });

  test('on a Mac are held with ⌘, and Ctrl is left alone', () => {
    vi.stubGlobal('navigator', { platform: 'MacIntel' });
    const { store, present } = open();
    act(() => store.getState().apply(setHoldout(0.1)));
    strike(document.body, 'z', { ctrlKey: true });
    expect(present().holdout).toBe(0.1);
    strike(document.body, 'z', { metaKey: true });
    expect(present().holdout).toBe(0);
  });
});
