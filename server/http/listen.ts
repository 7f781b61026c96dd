// Opens a port, or says in one sentence why it cannot be opened.
import type { Server } from 'node:http';
import { StartupError } from '../startup-error';

/** Resolves once the server accepts connections. `variable` is the setting that chooses the port. */
export function listen(
  server: Server,
  port: number,
  host: string,
  variable: 'PORT' | 'DEMO_PORT',
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new StartupError(sentence(error.code, port, host, variable)));
    });
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

function sentence(code: string | undefined, port: number, host: string, variable: string): string {
  const other = `choose another with ${variable}, for example ${variable}=${port + 100} npm start`;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is already in use by another program; stop that program, or ${other}.`;
    case 'EACCES':
      return `This user may not open port ${port}; ${other}.`;
    case 'EADDRNOTAVAIL':
      return `This machine has no address ${host}; set HOST to one of its own, or leave it empty for all.`;
    default:
      return `Port ${port} could not be opened (${code ?? 'unknown reason'}); ${other}.`;
  }
}
