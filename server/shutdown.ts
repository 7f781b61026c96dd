// Stopping without losing anything: refuse new work, finish what was accepted, then close what holds data.
import type { Server } from 'node:http';
import type { Log } from './log';

/** Requests get this long to finish, ms; with the closing of the stores the whole stays under 10 s. */
const DRAIN_MS = 7000;
/** How often connections that have been answered meanwhile are closed, ms. */
const SWEEP_MS = 50;
/** One press of Ctrl-C may arrive twice: from the terminal, and passed on by what started this process. ms. */
const SAME_PRESS_MS = 500;

/** Resolves when every accepted request is answered, or after `drainMs`, when what is still open is cut off. */
function drain(server: Server, drainMs: number): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(giveUp);
      clearInterval(sweep);
      resolve();
    };
    const giveUp = setTimeout(() => {
      server.closeAllConnections();
      // Not left to `close`, which waits for hot reload's web sockets as well.
      finish();
    }, drainMs);
    // A connection that is answered while the server drains would wait for the client's next request.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    server.close(finish);
    server.closeIdleConnections();
  });
}

export interface Shutdown {
  /** True from the first signal on. */
  isDraining(): boolean;
  /** Called with what is to be closed after the last request, in this order. */
  arm(servers: readonly Server[], closers: readonly (() => Promise<void> | void)[]): void;
}

/** The first SIGINT or SIGTERM drains and exits 0; a second one, half a second later or more, exits at once. */
export function createShutdown(
  log: Log,
  { drainMs = DRAIN_MS, now = () => performance.now() }: { drainMs?: number; now?(): number } = {},
): Shutdown {
  let since: number | undefined;
  return {
    isDraining: () => since !== undefined,
    arm(servers, closers) {
      const stop = async () => {
        if (since !== undefined) {
          if (now() - since >= SAME_PRESS_MS) process.exit(1);
          return;
        }
        since = now();
        process.stdout.write('\nFinishing what was accepted …\n');
        await Promise.all(servers.map((server) => drain(server, drainMs)));
        for (const close of closers) {
          try {
            await close();
          } catch (error) {
            log.error({ err: error }, 'closing failed');
          }
        }
        process.stdout.write('Stopped.\n');
        process.exit(0);
      };
      process.on('SIGINT', () => void stop());
      process.on('SIGTERM', () => void stop());
    },
  };
}
