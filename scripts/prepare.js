// For tools that run on what is built: `node scripts/prepare.js && …` makes whatever is missing or out of date first.
import { checkNodeVersion } from './setup/node-version.js';

checkNodeVersion();
const { prepare } = await import('./setup/prepare.js');
try {
  await prepare({ development: true });
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
