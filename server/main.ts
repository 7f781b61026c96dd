// The program: one process that serves the builder, the script for shops, the intake of events and the demo shop.
import { fileURLToPath } from 'node:url';
import { outliveReaders } from './closed-output';
import { parseConfig } from './config';
import { keepYoungSpaceSmall } from './modest-heap';
import { startServer } from './start-server';
import { StartupError } from './startup-error';

const programDir = fileURLToPath(new URL('../..', import.meta.url));

// Leads and sessions are nobody else's on this machine: what the program makes, only its own user may read.
process.umask(0o077);
keepYoungSpaceSmall();
outliveReaders([process.stdout, process.stderr]);

try {
  await startServer(parseConfig(process.env), programDir);
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  process.stderr.write(`Beckon cannot start. ${error.message}\n`);
  process.exit(1);
}
