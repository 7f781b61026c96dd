// Proves that a regular expression takes time in proportion to the text, in a thread of its own: a proof may take seconds,
// and shops must not wait for it. The thread ends when nobody has asked for a while, and gives its memory back.
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

const require = createRequire(import.meta.url);

/** `unsafe`: some texts take far longer. `unproven`: nothing was found either way in time. */
export type Proof = 'safe' | 'unsafe' | 'unproven';

/** ms. */
const PATIENCE = 4000;
const IDLE = 30_000;
const MAX_MEGABYTES = 256;

/** The part of the package that needs neither Java nor a program of its own. */
const PROVER = require.resolve('recheck/lib/browser.js');

/** So short that it needs no file of its own, which would have to be found beside the bundled server. */
const PROGRAM = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { checkSync } = require(workerData);
  parentPort.on('message', (source) => {
    const { status } = checkSync(source, 'iu', { checker: 'automaton' });
    parentPort.postMessage(status === 'vulnerable' ? 'unsafe' : status === 'safe' ? 'safe' : 'unproven');
  });`;

let worker: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();
let retirement: NodeJS.Timeout | undefined;

function retire(): void {
  void worker?.terminate();
  worker = undefined;
}

function ask(source: string): Promise<Proof> {
  clearTimeout(retirement);
  const prover = (worker ??= new Worker(PROGRAM, {
    eval: true,
    workerData: PROVER,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
  }));
  return new Promise<Proof>((resolve) => {
    const settle = (proof: Proof) => {
      clearTimeout(patience);
      prover.off('message', settle).off('error', giveUp).off('exit', giveUp);
      retirement = setTimeout(retire, IDLE).unref();
      resolve(proof);
    };
    const giveUp = () => {
      if (worker === prover) retire();
      settle('unproven');
    };
    const patience = setTimeout(giveUp, PATIENCE);
    prover.on('message', settle).on('error', giveUp).on('exit', giveUp);
    // A proof that is under way keeps nobody from leaving.
    prover.unref();
    prover.postMessage(source);
  });
}

/** One proof at a time, in the order in which they were asked for. Never rejects. */
export function provePattern(source: string): Promise<Proof> {
  const proof = last.then(() => ask(source));
  last = proof;
  return proof;
}
