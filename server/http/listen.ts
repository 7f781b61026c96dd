// Opens a port, or says in one sentence why it cannot be opened.
import { createServer, type Server } from 'node:http';
import { StartupError } from '../startup-error';

type PortVariable = 'PORT' | 'DEMO_PORT';

/**
 * Resolves once the server accepts connections. `variable` is the setting that chooses the port.
 * @throws StartupError
 */
export function listen(server: Server, port: number, host: string, variable: PortVariable): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) =>
      reject(new StartupError(sentence(error.code, port, host, variable)));
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve();
    });
  });
}

/**
 * Whether `listen` would succeed. Asked before any data is touched: a second start beside a running server must not migrate
 * the data under it.
 * @throws StartupError
 */
export async function checkPort(port: number, host: string, variable: PortVariable): Promise<void> {
  const server = createServer();
  await listen(server, port, host, variable);
  await new Promise((resolve) => server.close(resolve));
}

function sentence(code: string | undefined, port: number, host: string, variable: PortVariable): string {
  const other = `choose another with ${variable}, for example ${variable}=${port > 65435 ? port - 100 : port + 100} npm start`;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is already in use by another program; stop that program, or ${other}.`;
    case 'EACCES':
      return `This user may not open port ${port}; ${other}.`;
    case 'EADDRNOTAVAIL':
    case 'EINVAL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST is "${host}", but this machine has no such address; set HOST to one of its own, or leave it empty for all.`;
    default:
      return `Port ${port} could not be opened (${code ?? 'unknown reason'}); ${other}.`;
  }
}
