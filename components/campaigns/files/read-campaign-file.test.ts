// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { MAX_CAMPAIGN_FILE_BYTES } from '@/core/campaign-file';
import { fileNameOf } from './download-campaign';
import { fontFile, pictureFile, readCampaignFile } from './read-campaign-file';

const read = (value: unknown) => readCampaignFile(new Blob([JSON.stringify(value)]));

describe('a chosen file', () => {
  test('is taken apart into pictures, fonts and the rest', async () => {
    const picture = { name: 'cup.webp', webp: btoa('RIFF') };
    const font = { name: 'Head', woff2: btoa('wOF2') };
    const found = await read({
      format: 'beckon-campaign',
      pictures: { abc: picture, broken: 1 },
      fonts: { def: font, broken: picture },
    });
    expect(found).toEqual({
      ok: true,
      file: { format: 'beckon-campaign' },
      pictures: new Map([['abc', picture]]),
      fonts: new Map([['def', font]]),
    });
  });

  test('that is no JSON, or too large, goes no further', async () => {
    expect(await readCampaignFile(new Blob(['{"format":']))).toEqual({ ok: false, fault: 'not-json' });
    expect(await read({ name: 'x'.repeat(1_000_001) })).toEqual({ ok: false, fault: 'too-large' });
    const huge = { size: MAX_CAMPAIGN_FILE_BYTES + 1, text: () => Promise.reject(new Error('It was read.')) };
    expect(await readCampaignFile(huge as unknown as Blob)).toEqual({ ok: false, fault: 'too-large' });
  });

  test('keeps a key that could reach prototypes for the server to refuse, and is not changed by it', async () => {
    const found = await readCampaignFile(new Blob(['{"__proto__":{"x":1},"pictures":{}}']));
    expect(JSON.stringify(found.ok && found.file)).toBe('{"__proto__":{"x":1}}');
    expect(Object.prototype).not.toHaveProperty('x');
  });
});

test('a picture or font of the file is a file again, and what is no base64 is none', async () => {
  const file = pictureFile({ name: 'cup.webp', webp: btoa('RIFF\xff') });
  expect([file?.name, file?.size]).toEqual(['cup.webp', 5]);
  expect(pictureFile({ name: 'cup.webp', webp: '#' })).toBeUndefined();
  const font = fontFile({ name: 'Head', woff2: btoa('wOF2') });
  expect([font?.name, font?.size]).toEqual(['Head.woff2', 4]);
  expect(fontFile({ name: 'Head', woff2: '#' })).toBeUndefined();
});

test.each([
  ['Welcome letter', 'welcome-letter.beckon.json'],
  ['  Übergröße: 50 % / “neu” ', 'ubergroße-50-neu.beckon.json'],
  ['../../etc', 'etc.beckon.json'],
  ['!!!', 'campaign.beckon.json'],
])('the file of “%s” is called %s', (name, file) => {
  expect(fileNameOf(name)).toBe(file);
});
