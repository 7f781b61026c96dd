import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const MODULE = fileURLToPath(new URL('closed-output.ts', import.meta.url));

/** Prints when asked, and ends by itself a little later. */
const program = (before: string) => `
  import { outliveReaders } from ${JSON.stringify(MODULE)};
  ${before}
  process.stdin.once('data', () => {
    console.log('nobody reads this');
    setTimeout(() => process.exit(7), 200);
  });
  console.log('ready');`;

async function endOf(before: string): Promise<number | null> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program(before)], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  child.stdout.destroy();
  child.stdin.write('go');
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

it('a program whose output nobody reads any more goes on', async () => {
  expect(await endOf('outliveReaders([process.stdout, process.stderr]);')).toBe(7);
  // And would not without it.
  expect(await endOf('void outliveReaders;')).toBe(1);
});
