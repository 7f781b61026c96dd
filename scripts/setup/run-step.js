// Runs one long step as a child process and shows how it goes: what is being done, how long it takes, and its output only if it fails.
import { spawn } from 'node:child_process';
import { root } from './fingerprint.js';

const isTerminal = process.stdout.isTTY === true;

/**
 * Runs a command from the root of the project.
 * @param {string} title what is being done, as people would say it
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @throws Error with the command's own output when it fails
 */
export async function runStep(title, command, args, env = {}) {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  const output = [];
  if (isTerminal) process.stdout.write(`  ${title} …`);
  else console.log(`  ${title} …`);
  const ticking = isTerminal
    ? setInterval(() => process.stdout.write(`\r  ${title} … ${seconds()} `), 500)
    : undefined;
  try {
    await new Promise((resolve, reject) => {
      const child = spawn(command, args, {
        cwd: root,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
        shell: process.platform === 'win32',
      });
      child.stdout.on('data', (chunk) => output.push(chunk));
      child.stderr.on('data', (chunk) => output.push(chunk));
      child.on('error', reject);
      child.on('close', (code) =>
        code === 0
          ? resolve()
          : reject(new Error(`${title} failed.\n\n${Buffer.concat(output).toString().trim()}`)),
      );
    });
  } finally {
    clearInterval(ticking);
  }
  console.log(isTerminal ? `\r  ${title}: done in ${seconds()}   ` : `    done in ${seconds()}`);
}
