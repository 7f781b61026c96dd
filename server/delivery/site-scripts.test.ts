import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DecisionData } from '@/core/decision-data';
import { manifest, site } from './script.fixtures';
import { SiteScripts } from './site-scripts';

interface Load {
  key: string;
  resolve(data: DecisionData | undefined, changesAt?: number | null): void;
  reject(error: Error): void;
}

/** Look-ups that were asked for and not answered yet. */
let loads: Load[];
let now: number;
let scripts: SiteScripts;
const log = { error: vi.fn() };

beforeEach(() => {
  loads = [];
  now = 0;
  log.error.mockReset();
  scripts = new SiteScripts({
    manifest,
    loadSite: (key) =>
      new Promise((resolve, reject) =>
        loads.push({
          key,
          resolve: (data, changesAt = null) => resolve(data && { data, changesAt }),
          reject,
        }),
      ),
    log,
    now: () => now,
  });
});

const older = site({ attentionHours: 1 });
const newer = site({ attentionHours: 2 });
const tagOf = async (script: ReturnType<SiteScripts['get']>) => (await script).etag;

async function serve(key: string, data: DecisionData | undefined): Promise<string> {
  const script = scripts.get(key);
  loads.pop()?.resolve(data);
  return tagOf(script);
}

describe('scripts in memory', () => {
  it('never keep what was looked up before a publish and came after it', async () => {
    const before = scripts.get('k');
    scripts.invalidate('k');
    const after = scripts.get('k');
    const [first, second] = loads;
    second?.resolve(newer);
    const tag = await tagOf(after);
    first?.resolve(older);
    expect(await tagOf(before)).not.toBe(tag);
    expect(await tagOf(scripts.get('k'))).toBe(tag);
    expect(loads).toHaveLength(2);
  });

  it('are assembled once for all who ask at the same time', async () => {
    const asked = Array.from({ length: 50 }, () => scripts.get('k'));
    expect(loads).toHaveLength(1);
    loads[0]?.resolve(older);
    expect(new Set(await Promise.all(asked.map(tagOf))).size).toBe(1);
  });

  it('are not compressed again while they are the same', async () => {
    const script = async (data: DecisionData) => {
      const asked = scripts.get('k');
      loads.pop()?.resolve(data);
      return asked;
    };
    const first = await script(older);
    now += 15_000;
    const same = await script(site({ attentionHours: 1 }));
    expect(same.body).toBe(first.body);
    expect(same.data).toBe(first.data);
    now += 15_000;
    const changed = await script(newer);
    expect(changed.etag).not.toBe(first.etag);
    expect(Buffer.from(changed.data.body.identity).toString()).toBe(JSON.stringify(newer));
  });

  it('stay, of a site, while it is looked up again and made-up keys pour in', async () => {
    await serve('k', older);
    now = 60_000;
    const again = scripts.get('k');
    const lookUp = loads.pop();
    for (let n = 0; n < 300; n++) void scripts.get(`made-up-${n}`);
    lookUp?.resolve(newer);
    const tag = await tagOf(again);
    loads = [];
    expect(await tagOf(scripts.get('k'))).toBe(tag);
    expect(loads).toEqual([]);
  });

  it('stay in use while the database is away, with a line in the log, and are looked up again', async () => {
    const tag = await serve('k', older);
    now = 60_000;
    for (let tries = 1; tries <= 2; tries++) {
      const script = scripts.get('k');
      loads.pop()?.reject(new Error('away'));
      expect(await tagOf(script)).toBe(tag);
      expect(log.error).toHaveBeenCalledTimes(tries);
    }
    expect(await serve('k', newer)).not.toBe(tag);
  });

  it('are made anew at the moment at which a campaign begins or ends, and not a millisecond later', async () => {
    const script = scripts.get('k');
    loads.pop()?.resolve(older, 5000);
    const tag = await tagOf(script);
    now = 4999;
    expect(await tagOf(scripts.get('k'))).toBe(tag);
    expect(loads).toEqual([]);
    now = 5000;
    expect(await serve('k', newer)).not.toBe(tag);
  });

  it('are not there for a site that was never seen while the database is away', async () => {
    const script = scripts.get('k');
    loads.pop()?.reject(new Error('away'));
    await expect(script).rejects.toThrow('away');
    expect(await serve('k', older)).toBe(await serve('k', older));
  });

  it('of a key that stops or starts being a site follow', async () => {
    const tag = await serve('k', older);
    now = 60_000;
    const nobody = await serve('k', undefined);
    expect(nobody).not.toBe(tag);
    now = 120_000;
    expect(await serve('k', older)).toBe(tag);
  });
});
