// Stopping without losing anything: refuse new work, finish what was accepted, then close what holds data.
import type { Server } from 'node:http';
import type { Log } from './log';

/** Requests get this long to finish; with the closing of the stores the whole stays under 10 s. */
const DRAIN_MS = 7000;

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearTimeout(giveUp);
      resolve();
    });
    server.closeIdleConnections();
  });
}

export interface Shutdown {
  /** True from the first signal on. */
  isDraining(): boolean;
  /** Called with what is to be closed after the last request, in this order. */
  arm(servers: readonly Server[], closers: readonly (() => Promise<void> | void)[]): void;
}

/** The first SIGINT or SIGTERM drains and exits 0; a second one exits at once. */
export function createShutdown(log: Log): Shutdown {
  let draining = false;
  return {
    isDraining: () => draining,
    arm(servers, closers) {
      const stop = async () => {
        if (draining) process.exit(1);
        draining = true;
        process.stdout.write('\nFinishing what was accepted …\n');
        await Promise.all(servers.map(drain));
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
