// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ToldEvent } from '../recorder';
import type { ScriptParts } from './attachment';
import { unfinished } from './unfinished';

let hear: (event: ToldEvent) => unknown;
let personalisation: boolean;

beforeEach(() => {
  personalisation = true;
  const parts: Partial<ScriptParts> = {
    base: 'https://beckon.invalid',
    allows: () => ({ statistics: true, marketing: true, personalisation }),
    listen: (_type, listener) => {
      hear = listener;
      return () => {};
    },
  };
  unfinished('no-such-file', ['c1'])(parts as ScriptParts);
});
afterEach(() => void vi.restoreAllMocks());

const shown = (campaign: string): ToldEvent => ({ type: 'step.viewed', props: {}, campaign }) as ToldEvent;

it('a file that does not come is no error of the page', async () => {
  const rejected = vi.fn();
  process.on('unhandledRejection', rejected);
  await hear(shown('c1'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off('unhandledRejection', rejected);
  expect(rejected).not.toHaveBeenCalled();
});
