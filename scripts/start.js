// `npm start` and `npm run dev`: from a fresh clone to a running server, with nothing installed by hand.
import { checkNodeVersion } from './setup/node-version.js';

checkNodeVersion();
process.env.NODE_ENV ??= process.argv.includes('--dev') ? 'development' : 'production';

const { prepare } = await import('./setup/prepare.js');
if (process.argv.includes('--dev')) {
  const { runDevelopment } = await import('./setup/run-development.js');
  await prepareOrExit({ development: true, pages: false });
  runDevelopment();
} else {
  await prepareOrExit({});
  await import(new URL('../.build/server/main.js', import.meta.url).href);
}

async function prepareOrExit(needs) {
  try {
    await prepare(needs);
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}
