// What is asked of ingest when more comes than it can take: how much memory it needs, and how soon all is as before.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { visit } from '@/server/ingest/faults/shop-traffic.fixtures';
import { bodyOf, parseReply, post } from '@/server/ingest/faults/start-ingest.fixtures';

/** Of a process that is well, ms. */
const WELL = 100;
/** Longer is not waited for, s. */
const LONGEST = 30;

const run = promisify(execFile);

/** Looks every second. `most` in MB. */
export async function watchMemory(pid: number): Promise<{ most(): number; stop(): void }> {
  let most = 0;
  const look = async () => {
    const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)]);
    most = Math.max(most, Math.round(Number(stdout) / 1024));
  };
  await look();
  // A process that has ended is told of by whoever waits for its answers.
  const timer = setInterval(() => void look().catch(() => undefined), 1000);
  return { most: () => most, stop: () => clearInterval(timer) };
}

/** Posts visits one after the other until one is accepted as fast as ever. @returns seconds, and the events accepted meanwhile */
export async function timeRecovery(url: string): Promise<{ seconds: number; durable: number }> {
  const began = performance.now();
  const passed = () => (performance.now() - began) / 1000;
  let durable = 0;
  for (let n = 0; passed() < LONGEST; n++) {
    const asked = performance.now();
    const { status, text } = await post(url, bodyOf(visit(n)));
    if (status !== 202) continue;
    durable += parseReply(text).accepted;
    if (performance.now() - asked <= WELL) break;
  }
  return { seconds: passed(), durable };
}
