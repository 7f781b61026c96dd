// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import table from './consent.fixture.json' with { type: 'json' };
import { granted } from './consent';

afterEach(() => vi.unstubAllGlobals());

describe('granted', () => {
  it.each(table)('$name', ({ required, answers, doNotTrack, globalPrivacyControl, purposes }) => {
    vi.stubGlobal('BECKON_ASKS_CONSENT', required);
    vi.stubGlobal('navigator', { doNotTrack: doNotTrack ? '1' : null, globalPrivacyControl });
    const consent = granted(answers);
    expect(Object.entries(consent).flatMap(([purpose, given]) => (given ? [purpose] : []))).toEqual(purposes);
  });
});
