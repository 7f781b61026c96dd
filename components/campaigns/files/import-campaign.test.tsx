// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { button, draw, until } from '@/components/draw.fixtures';
import type { Uploaded } from '@/components/pictures/send-picture';
import type { SentFont } from '@/components/brand/send-font';
import { ImportCampaign } from './import-campaign';

const sentPictures: string[] = [];
let answer: Uploaded;
vi.mock('@/components/pictures/send-picture', () => ({
  sendPicture: (_siteId: string, file: File) => {
    sentPictures.push(file.name);
    return { result: Promise.resolve(answer), cancel() {} };
  },
}));

let answerToFont: SentFont;
vi.mock('@/components/brand/send-font', () => ({
  sendFont: (_siteId: string, file: File) => {
    sentPictures.push(file.name);
    return Promise.resolve(answerToFont);
  },
}));

const OLD = '0123456789abcdef';
const NEW = 'fedcba9876543210';
const image = { id: 'i', name: 'cup.webp', hash: NEW, width: 1, height: 1, bytes: 1, createdAt: 0, uses: [] };
const withPicture = {
  format: 'beckon-campaign',
  pictures: { [OLD]: { name: 'cup.webp', webp: btoa('RIFF') } },
};

function choose(text: string, lacking: string[] = [], lackingFonts: string[] = []) {
  sentPictures.length = 0;
  const sent: [string, unknown][] = [];
  const onImported = vi.fn();
  draw(
    <FakeApi
      answer={(path, input) => {
        sent.push([path, input]);
        return Promise.resolve(
          path === 'campaignFiles.check' ? { lacking, lackingFonts } : { campaignId: 'new' },
        );
      }}
    >
      <ImportCampaign siteId="s" onImported={onImported} />
    </FakeApi>,
  );
  const input = document.querySelector('input');
  if (!input) throw new Error('There is nothing to choose a file with.');
  Object.defineProperty(input, 'files', { value: [new File([text], 'letter.json')] });
  act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
  return { sent, onImported };
}

const words = () => document.querySelector('[role=alert]')?.textContent ?? '';

test('a file is asked about first, then becomes a campaign', async () => {
  const { sent, onImported } = choose('{"format":"beckon-campaign"}');
  await until(() => onImported.mock.calls.length > 0);
  expect(onImported).toHaveBeenCalledWith('new');
  const file = { format: 'beckon-campaign' };
  expect(sent).toEqual([
    ['campaignFiles.check', { siteId: 's', file }],
    ['campaignFiles.import', { siteId: 's', file, pictures: {}, fonts: {} }],
  ]);
});

test('the pictures that the site lacks are sent as pictures are, under the names they had', async () => {
  answer = { image };
  const { sent, onImported } = choose(JSON.stringify(withPicture), [OLD, 'not in the file']);
  await until(() => onImported.mock.calls.length > 0);
  expect(sentPictures).toEqual(['cup.webp']);
  expect(sent.at(-1)).toEqual([
    'campaignFiles.import',
    { siteId: 's', file: { format: 'beckon-campaign' }, pictures: { [OLD]: NEW }, fonts: {} },
  ]);
});

test('a picture that is none stops the import, with a sentence', async () => {
  answer = { failure: { kind: 'refused', refusal: 'not-a-picture' } };
  const { sent, onImported } = choose(JSON.stringify(withPicture), [OLD]);
  await until(() => words() !== '');
  expect(words()).toContain('The picture “cup.webp” in the file is damaged, so nothing was imported.');
  expect(sent.map(([path]) => path)).toEqual(['campaignFiles.check']);
  expect(onImported).not.toHaveBeenCalled();
});

const withFont = {
  format: 'beckon-campaign',
  fonts: { [OLD]: { name: 'Head', woff2: btoa('wOF2') } },
};

test('so are the fonts', async () => {
  answerToFont = { font: { file: NEW, name: 'Head' } };
  const { sent, onImported } = choose(JSON.stringify(withFont), [], [OLD, 'not in the file']);
  await until(() => onImported.mock.calls.length > 0);
  expect(sentPictures).toEqual(['Head.woff2']);
  expect(sent.at(-1)).toEqual([
    'campaignFiles.import',
    { siteId: 's', file: { format: 'beckon-campaign' }, pictures: {}, fonts: { [OLD]: NEW } },
  ]);
});

test('a font that the server refuses stops the import, with its reason', async () => {
  const message = 'This is not a WOFF2 font.';
  answerToFont = { failure: { kind: 'answered', message } };
  const { sent, onImported } = choose(JSON.stringify(withFont), [], [OLD]);
  await until(() => words() !== '');
  expect(words()).toContain(
    `The font “Head” in the file could not be taken, so nothing was imported. ${message}`,
  );
  expect(sent.map(([path]) => path)).toEqual(['campaignFiles.check']);
  expect(onImported).not.toHaveBeenCalled();
});

test('a file that is no JSON reaches nobody, and another one can be chosen', async () => {
  const { sent } = choose('hello');
  await until(() => words() !== '');
  expect(words()).toContain('This file is not JSON');
  expect(sent).toEqual([]);
  expect(button('From a file').getAttribute('aria-disabled')).not.toBe('true');
});
