import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  autosave,
  dueTime,
  hasUnsaved,
  saveStatus,
  SAVE_AT_LATEST_MS,
  SAVE_PAUSE_MS,
  startAutosave,
  type Autosave,
  type AutosaveEvent,
} from './autosave';

interface Doc {
  text: string;
}
const first: Doc = { text: 'first' };
const start = (): Autosave<Doc> => startAutosave({ document: first, revision: 3, savedAt: 0 });

/** Runs events given as [time, event]. */
const after = (...events: [number, AutosaveEvent<Doc>][]) =>
  events.reduce((state, [at, event]) => autosave(state, event, at), start());

const edit = (text: string): AutosaveEvent<Doc> => ({ kind: 'edited', document: { text } });
const woke: AutosaveEvent<Doc> = { kind: 'woke' };
const saved = (revision: number): AutosaveEvent<Doc> => ({
  kind: 'replied',
  reply: { kind: 'saved', revision, savedAt: 50 },
});
const unreachable: AutosaveEvent<Doc> = { kind: 'replied', reply: { kind: 'unreachable' } };
const conflict = (text: string, revision = 9): AutosaveEvent<Doc> => ({
  kind: 'replied',
  reply: { kind: 'conflict', theirs: { document: { text }, revision, savedBy: 'Ada', savedAt: 40 } },
});

describe('autosave', () => {
  test('an edit waits for a pause, then is sent and saved', () => {
    const waiting = after([0, edit('a')]);
    expect(saveStatus(waiting)).toBe('unsaved');
    expect(dueTime(waiting)).toBe(SAVE_PAUSE_MS);
    expect(autosave(waiting, woke, SAVE_PAUSE_MS - 1)).toBe(waiting);
    const sending = autosave(waiting, woke, SAVE_PAUSE_MS);
    expect(sending.phase).toMatchObject({ kind: 'sending', sent: { text: 'a' } });
    expect(saveStatus(sending)).toBe('saving');
    const done = autosave(sending, saved(4), 700);
    expect(saveStatus(done)).toBe('saved');
    expect(done).toMatchObject({ revision: 4, savedAt: 50, saved: { text: 'a' } });
  });

  test('uninterrupted typing is saved all the same', () => {
    let state = start();
    for (let at = 0; at <= SAVE_AT_LATEST_MS; at += 100) state = autosave(state, edit(`a${at}`), at);
    expect(dueTime(state)).toBe(SAVE_AT_LATEST_MS);
  });

  test('only one save is in flight; what was typed meanwhile follows', () => {
    const sending = after([0, edit('a')], [600, woke], [650, edit('ab')], [700, { kind: 'hurried' }]);
    expect(sending.phase).toMatchObject({ kind: 'sending', sent: { text: 'a' } });
    const next = autosave(sending, saved(4), 800);
    expect(saveStatus(next)).toBe('unsaved');
    expect(autosave(next, woke, 1400).phase).toMatchObject({ kind: 'sending', sent: { text: 'ab' } });
  });

  test('undoing back to what is saved needs no save', () => {
    const state = after([0, edit('a')], [100, { kind: 'edited', document: first }]);
    expect(saveStatus(state)).toBe('saved');
    expect(dueTime(state)).toBeNull();
  });

  test('an unreachable server is tried again, later and later, and at once when the network returns', () => {
    let state = after([0, edit('a')], [600, woke], [600, unreachable]);
    expect(saveStatus(state)).toBe('offline');
    expect(dueTime(state)).toBe(1600);
    state = autosave(autosave(state, woke, 1600), unreachable, 1600);
    expect(dueTime(state)).toBe(3600);
    expect(saveStatus(autosave(state, woke, 3600))).toBe('offline');
    expect(autosave(state, { kind: 'online' }, 1700).phase.kind).toBe('sending');
    for (let at = 2000, tries = 0; tries < 20; tries += 1) {
      at = dueTime(state) ?? at;
      state = autosave(autosave(state, woke, at), unreachable, at);
      expect((dueTime(state) ?? 0) - at).toBeLessThanOrEqual(30_000);
    }
  });

  test('edits made offline do not hurry the retries, and are in the next try', () => {
    const state = after([0, edit('a')], [600, woke], [600, unreachable], [700, edit('ab')]);
    expect(dueTime(state)).toBe(1600);
    expect(autosave(state, woke, 1600).phase).toMatchObject({ sent: { text: 'ab' } });
  });

  test('a stale save becomes a conflict, and editing goes on without sending', () => {
    const state = after([0, edit('mine')], [600, woke], [700, conflict('theirs')], [800, edit('mine too')]);
    expect(saveStatus(state)).toBe('conflict');
    expect(dueTime(state)).toBeNull();
    expect(state.revision).toBe(3);
  });

  test('keeping mine saves over their revision', () => {
    const state = after(
      [0, edit('mine')],
      [600, woke],
      [700, conflict('theirs')],
      [900, { kind: 'kept-mine' }],
    );
    expect(state).toMatchObject({ revision: 9, phase: { kind: 'sending', sent: { text: 'mine' } } });
  });

  test('taking theirs leaves nothing to save', () => {
    const state = after(
      [0, edit('mine')],
      [600, woke],
      [700, conflict('theirs')],
      [900, { kind: 'took-theirs' }],
    );
    expect(saveStatus(state)).toBe('saved');
    expect(state).toMatchObject({ revision: 9, current: { text: 'theirs' } });
  });

  test('a newer draft found while publishing is a conflict too, with nothing of mine lost by either choice', () => {
    const theirs = { document: { text: 'theirs' }, revision: 9, savedBy: null, savedAt: 40 };
    const stale = after([0, { kind: 'found-stale', theirs }]);
    expect(saveStatus(stale)).toBe('conflict');
    expect(autosave(stale, { kind: 'kept-mine' }, 1)).toMatchObject({ revision: 9, phase: { sent: first } });
    expect(autosave(stale, { kind: 'took-theirs' }, 1).current).toEqual({ text: 'theirs' });
  });

  test('our own save whose answer was lost is not taken for a conflict', () => {
    const state = after(
      [0, edit('a')],
      [600, woke],
      [600, unreachable],
      [700, edit('ab')],
      [1600, woke],
      [1700, conflict('a', 4)],
    );
    expect(state).toMatchObject({ revision: 4, phase: { kind: 'sending', sent: { text: 'ab' } } });
  });

  test('a refusal keeps the work and is tried again with the next edit', () => {
    const refused: AutosaveEvent<Doc> = {
      kind: 'replied',
      reply: { kind: 'refused', refusal: 'signed-out' },
    };
    const state = after([0, edit('a')], [600, woke], [700, refused]);
    expect(saveStatus(state)).toBe('refused');
    expect(hasUnsaved(state)).toBe(true);
    expect(autosave(state, { kind: 'hurried' }, 800).phase.kind).toBe('sending');
    expect(saveStatus(autosave(state, edit('ab'), 800))).toBe('unsaved');
  });

  test('whatever happens: unsaved work is being sent, is due, or waits for the owner', () => {
    const someEvent: fc.Arbitrary<AutosaveEvent<Doc>> = fc.oneof(
      fc.constantFrom('first', 'a', 'b').map(edit),
      fc.constant(woke),
      fc.constant<AutosaveEvent<Doc>>({ kind: 'hurried' }),
      fc.constant<AutosaveEvent<Doc>>({ kind: 'online' }),
      fc.constantFrom<AutosaveEvent<Doc>>({ kind: 'kept-mine' }, { kind: 'took-theirs' }),
      fc.integer({ min: 4, max: 9 }).map(saved),
      fc.constant(unreachable),
      fc.constantFrom('a', 'z').map((text) => conflict(text)),
      fc.constant<AutosaveEvent<Doc>>({ kind: 'replied', reply: { kind: 'refused', refusal: 'forbidden' } }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 3000 }), someEvent)), (events) => {
        let now = 0;
        let state = start();
        for (const [wait, event] of events) {
          now += wait;
          state = autosave(state, event, now);
          const { kind } = state.phase;
          if (hasUnsaved(state)) expect(kind).not.toBe('idle');
          if (kind === 'waiting' || kind === 'unreachable') expect(dueTime(state)).not.toBeNull();
          if (kind === 'idle') expect(saveStatus(state)).toBe('saved');
        }
      }),
    );
  });
});
