import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { removeBlocks } from './block-edits';
import { exampleDocument, formStep, heading, someEdit } from './document.fixtures';
import { setBlock, setTheme } from './edits';
import { createEditorStore } from './editor-store';
import { TYPING_PAUSE_MS } from './history';

function storeWithClock(options: { readOnly?: boolean } = {}) {
  let now = 0;
  const document = exampleDocument();
  const store = createEditorStore(document, { now: () => now, ...options });
  return {
    document,
    store,
    get: () => store.getState(),
    present: () => store.getState().history.present,
    wait: (ms: number) => {
      now += ms;
    },
    type: (text: string) => store.getState().apply(setBlock(heading, 'heading', { text }), 'heading-1/text'),
  };
}

type Act =
  | { kind: 'edit'; edit: ReturnType<typeof setTheme>; typing: string | undefined; pause: number }
  | { kind: 'undo' | 'redo' | 'begin' | 'end' };
const someAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      edit: someEdit,
      typing: fc.constantFrom(undefined, 'one', 'other'),
      pause: fc.constantFrom(10, TYPING_PAUSE_MS + 1),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('undo', 'redo', 'begin', 'end') }) },
);

describe('undo and redo', () => {
  test('after any sequence of edits, undoing all gives the first document and redoing all the last, by reference', () => {
    fc.assert(
      fc.property(fc.array(someAct, { maxLength: 40 }), (acts) => {
        const { store, document, present, wait, get } = storeWithClock();
        for (const act of acts) {
          switch (act.kind) {
            case 'edit':
              wait(act.pause);
              get().apply(act.edit, act.typing);
              break;
            case 'undo':
              get().undo();
              break;
            case 'redo':
              get().redo();
              break;
            case 'begin':
              get().beginGesture();
              break;
            case 'end':
              get().endGesture();
              break;
          }
        }
        while (get().history.future.length > 0) get().redo();
        const last = present();
        const entries = get().history.past.length;
        for (let index = 0; index < entries; index += 1) get().undo();
        expect(present()).toBe(document);
        for (let index = 0; index < entries; index += 1) get().redo();
        expect(present()).toBe(last);
        expect(store.getState().history.past).toHaveLength(entries);
      }),
    );
  });

  test('no entry is recorded for an edit that changes nothing', () => {
    const { get, type } = storeWithClock();
    const before = get();
    type('A letter a month');
    expect(get()).toBe(before);
  });

  test('typing in one field is one entry until a pause', () => {
    const { get, present, type, wait, document } = storeWithClock();
    for (const text of ['B', 'Be', 'Bee']) {
      type(text);
      wait(100);
    }
    expect(get().history.past).toHaveLength(1);
    wait(TYPING_PAUSE_MS);
    type('Beek');
    expect(get().history.past).toHaveLength(2);
    get().undo();
    get().undo();
    expect(present()).toBe(document);
  });

  test('leaving the field ends the entry', () => {
    const { get, type } = storeWithClock();
    type('B');
    get().endGesture();
    type('Be');
    expect(get().history.past).toHaveLength(2);
  });

  test('text typed and deleted again leaves no entry and the very same document', () => {
    const { get, present, type, document } = storeWithClock();
    type('A letter a month, x');
    type('A letter a month');
    expect(present()).toBe(document);
    expect(get().history.past).toHaveLength(0);
  });

  test('everything within a gesture is one entry, however long it takes', () => {
    const { get, present, wait, document } = storeWithClock();
    get().beginGesture();
    for (const accent of ['#111111', '#222222', '#333333']) {
      get().apply(setTheme('a', { accent }));
      wait(TYPING_PAUSE_MS * 2);
    }
    get().endGesture();
    get().apply(setTheme('a', { accent: '#444444' }));
    expect(get().history.past).toHaveLength(2);
    get().undo();
    get().undo();
    expect(present()).toBe(document);
  });

  test('a gesture that is taken back leaves what could be redone', () => {
    const { get, present } = storeWithClock();
    const { accent } = present().variants[0]!.theme;
    get().apply(setTheme('a', { radius: 0 }));
    const redoable = present();
    get().undo();
    get().beginGesture();
    get().apply(setTheme('a', { accent: '#111111' }));
    expect(get().history.future).toHaveLength(0);
    get().apply(setTheme('a', { accent }));
    get().endGesture();
    get().redo();
    expect(present()).toBe(redoable);
  });

  test('a new edit forgets what was undone', () => {
    const { get } = storeWithClock();
    get().apply(setTheme('a', { radius: 0 }));
    get().undo();
    get().apply(setTheme('a', { radius: 8 }));
    expect(get().history.future).toHaveLength(0);
  });
});

describe('the view', () => {
  test('undo shows the place of the change', () => {
    const { get, type } = storeWithClock();
    get().select('heading-1');
    type('Hello');
    get().openStep('thanks');
    get().openPanel('audience');
    get().undo();
    expect(get().view).toMatchObject({ step: 'form', block: 'heading-1', panel: 'design' });
  });

  test('a block that is gone is no longer selected', () => {
    const { get } = storeWithClock();
    get().select('heading-1');
    get().openStep('thanks');
    expect(get().view.block).toBeNull();
    get().select('no-such-block');
    expect(get().view.block).toBeNull();
  });

  describe('with several blocks selected', () => {
    const open = () => storeWithClock().get;

    test('a range grows and shrinks around where it began', () => {
      const get = open();
      get().select('text-1');
      get().selectUpTo('consent-1');
      expect(get().view.selection).toEqual(['text-1', 'email-1', 'consent-1']);
      get().selectUpTo('heading-1');
      expect(get().view).toMatchObject({ selection: ['heading-1', 'text-1'], block: 'heading-1' });
    });

    test('one can be added and taken away; the leading one is always among them', () => {
      const get = open();
      get().select('email-1');
      get().toggleSelected('heading-1');
      expect(get().view).toMatchObject({ selection: ['heading-1', 'email-1'], block: 'heading-1' });
      get().toggleSelected('heading-1');
      expect(get().view).toMatchObject({ selection: ['email-1'], block: 'email-1' });
      get().toggleSelected('email-1');
      expect(get().view).toMatchObject({ selection: [], block: null });
    });

    test('undo brings back what was selected when the change was made', () => {
      const get = open();
      get().selectAll(['heading-1', 'email-1']);
      get().apply(removeBlocks(formStep, ['heading-1', 'email-1']));
      expect(get().view).toMatchObject({ selection: [], block: null });
      get().undo();
      expect(get().view).toMatchObject({ selection: ['heading-1', 'email-1'], block: 'email-1' });
      get().goTo({ step: 'form', block: 'email-1' });
      expect(get().view.selection).toEqual(['email-1']);
    });
  });

  test('a viewer can look at everything and change nothing', () => {
    const { get, present, type, document } = storeWithClock({ readOnly: true });
    get().select('heading-1');
    type('Hello');
    expect(present()).toBe(document);
    expect(get().view.block).toBe('heading-1');
  });
});
