import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepAddress, readAddress } from './running-address';

async function open() {
  const folder = await mkdtemp(path.join(tmpdir(), 'beckon-address-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return { file: (...parts: string[]) => path.join(folder, ...parts) };
}

test('a command finds the address the server had last', async () => {
  const dataDir = await open();
  await keepAddress(dataDir, 'http://localhost:4000');
  await keepAddress(dataDir, 'https://beckon.example');
  expect(await readAddress(dataDir)).toBe('https://beckon.example');
});

test('no address is found where no server ran, nor in a damaged file', async () => {
  const dataDir = await open();
  expect(await readAddress(dataDir)).toBeUndefined();
  await writeFile(dataDir.file('address'), 'nothing of use');
  expect(await readAddress(dataDir)).toBeUndefined();
});
