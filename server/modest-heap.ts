// V8 lets garbage lie while memory is to be had, several times what is in use. That makes nothing here faster, and the memory is somebody's.
// [V8, flag definitions; the collector reads both anew each time.]
import { setFlagsFromString } from 'node:v8';

/** Young objects keep the room they begin with, and do not take up to 48 MB: taking in events is as fast. Once, at the start. */
export function keepYoungSpaceSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** The heap may grow by so many percent before it is collected; 0: as V8 thinks. */
const setGrowth = (percent: number) => setFlagsFromString(`--heap-growing-percent=${percent}`);

let running = 0;

/** For long work that makes much garbage: runs it in little more memory than it needs. Several at once end it with the last. */
export async function inModestHeap<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running++ === 0) setGrowth(20);
  try {
    return await work();
  } finally {
    if (--running === 0) setGrowth(0);
  }
}
