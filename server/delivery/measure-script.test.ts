import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { assembleSiteScript, writeSiteScript } from './assemble-site-script';
import { measureScript } from './measure-script';
import { campaign, manifest, site } from './script.fixtures';

const data = site({
  campaigns: [
    campaign(),
    campaign({ id: 'c2', seed: 'c2.1', targeting: { kind: 'visitor', values: ['new'] } }),
  ],
});

it('weighs the script as it is sent, and its modules add up to it', () => {
  const { bytes, modules } = measureScript(writeSiteScript(manifest, data));
  expect(bytes).toBe(gzipSync(assembleSiteScript(manifest, data), { level: 9 }).length);
  expect(modules.reduce((sum, module) => sum + module.bytes, 0)).toBe(bytes);
});

it('names each module that the site uses, once', () => {
  const { modules } = measureScript(writeSiteScript(manifest, data));
  expect(modules.map(({ role, kind }) => `${role} ${kind}`)).toEqual([
    'runtime opening',
    'condition all',
    'trigger time',
    'fact visitor',
    'condition choice',
    'runtime asking',
    'campaigns campaigns',
  ]);
});
