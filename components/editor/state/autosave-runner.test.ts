import { describe, expect, test } from 'vitest';
import type { CampaignDocument } from '@/core/campaign/document';
import type { SaveReply } from './autosave';
import { SAVE_PAUSE_MS, saveStatus } from './autosave';
import { runAutosave } from './autosave-runner';
import { exampleDocument, heading } from './document.fixtures';
import { setBlock } from './edits';
import { readLocalCopy, type KeptStorage } from './local-copy';

function memoryStorage(): KeptStorage & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

/** A runner with a clock that is moved by hand and a server whose answers are given by hand. */
function setUp(storage: KeptStorage = memoryStorage()) {
  let now = 0;
  const timers = new Set<{ at: number; call: () => void }>();
  const sent: { document: CampaignDocument; revision: number }[] = [];
  let answer: (reply: SaveReply<CampaignDocument>) => void = () => {};
  const document = exampleDocument();
  const runner = runAutosave({
    campaign: 'c1',
    document,
    revision: 3,
    savedAt: 0,
    storage: () => storage,
    now: () => now,
    later: (delay, call) => {
      const own = { at: now + delay, call };
      timers.add(own);
      return () => void timers.delete(own);
    },
    save: (next, revision) => {
      sent.push({ document: next, revision });
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
  });
  const type = (text: string) => {
    const { current } = runner.state.getState();
    runner.tell({ kind: 'edited', document: setBlock(heading, 'heading', { text })(current) });
  };
  return {
    runner,
    storage,
    document,
    sent,
    type,
    pass: (ms: number) => {
      now += ms;
      for (const timer of [...timers].filter(({ at }) => at <= now)) {
        timers.delete(timer);
        timer.call();
      }
    },
    reply: async (reply: SaveReply<CampaignDocument>) => {
      answer(reply);
      await Promise.resolve();
    },
    status: () => saveStatus(runner.state.getState()),
  };
}
const saved = (revision: number) => ({ kind: 'saved', revision, savedAt: 9 }) as const;

describe('the autosave runner', () => {
  test('sends after the pause, once, with the revision it knows', async () => {
    const { runner, sent, type, pass, reply, status } = setUp();
    type('a');
    pass(SAVE_PAUSE_MS - 1);
    expect(sent).toHaveLength(0);
    pass(1);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ revision: 3 });
    await reply(saved(4));
    expect(status()).toBe('saved');
    expect(runner.state.getState().revision).toBe(4);
  });

  test('unsaved work is in the browser from the first edit until the server has it', async () => {
    const { storage, type, pass, reply, runner } = setUp();
    type('a');
    pass(200);
    const copy = await readLocalCopy(storage, 'c1');
    expect(copy).toMatchObject({ revision: 3, base: exampleDocument() });
    expect(copy?.document).toEqual(runner.state.getState().current);
    pass(SAVE_PAUSE_MS - 200);
    await reply({ kind: 'unreachable' });
    expect(await readLocalCopy(storage, 'c1')).toBeDefined();
    pass(1000);
    await reply(saved(4));
    expect(await readLocalCopy(storage, 'c1')).toBeUndefined();
  });

  test('a copy left by a crash is saved by the next session', async () => {
    const crashed = setUp();
    crashed.type('kept');
    crashed.pass(200);
    const next = setUp(crashed.storage);
    const copy = await readLocalCopy(crashed.storage, 'c1');
    if (copy) next.runner.resume(copy);
    next.pass(SAVE_PAUSE_MS);
    expect(next.sent[0]).toEqual({ document: copy?.document, revision: 3 });
  });

  test('a page that is being left keeps its copy at once', async () => {
    const { runner, storage, type, sent } = setUp();
    type('last words');
    runner.hurry();
    expect((await readLocalCopy(storage, 'c1'))?.document).toEqual(runner.state.getState().current);
    expect(sent).toHaveLength(1);
  });

  test('a stale copy is sent with its own revision, so that the server answers with a conflict', async () => {
    const { runner, sent, pass, document } = setUp();
    const mine = setBlock(heading, 'heading', { text: 'old work' })(document);
    runner.resume({ revision: 2, base: document, document: mine });
    pass(SAVE_PAUSE_MS);
    expect(sent[0]).toEqual({ document: mine, revision: 2 });
  });

  test('settling sends at once, includes what is typed meanwhile, and says whether all is saved', async () => {
    const { runner, type, reply, sent } = setUp();
    type('a');
    const settled = runner.settle();
    type('ab');
    await reply(saved(4));
    expect(sent).toHaveLength(2);
    await reply(saved(5));
    expect(await settled).toBe(true);
    type('abc');
    const failed = runner.settle();
    await reply({ kind: 'unreachable' });
    expect(await failed).toBe(false);
  });

  test('closing the editor sends what is unsaved and sets no further timer', async () => {
    const { runner, type, sent, reply, pass } = setUp();
    const close = runner.open();
    type('a');
    close();
    expect(sent).toHaveLength(1);
    await reply({ kind: 'unreachable' });
    pass(60_000);
    expect(sent).toHaveLength(1);
  });

  test('a copy that is not a document, and storage that throws, are no copy', async () => {
    const storage = memoryStorage();
    storage.setItem('beckon:draft:c1', '{"revision":3,"base":{},"document":{}}');
    expect(await readLocalCopy(storage, 'c1')).toBeUndefined();
    storage.setItem('beckon:draft:c1', '{');
    expect(await readLocalCopy(storage, 'c1')).toBeUndefined();
    const forbidden: KeptStorage = {
      getItem: () => {
        throw new Error('forbidden');
      },
      setItem: () => {
        throw new Error('forbidden');
      },
      removeItem: () => {
        throw new Error('forbidden');
      },
    };
    expect(await readLocalCopy(forbidden, 'c1')).toBeUndefined();
    const { type, status } = setUp(forbidden);
    type('a');
    expect(status()).toBe('unsaved');
  });
});
