// Brings a checkout to the state in which the server can start: packages, database client, embed, server, pages.
// Every part is made again only when what it is made from changed.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint, isCurrent, root, stamp } from './fingerprint.js';
import { runStep } from './run-step.js';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** Packages that the lockfile asks for and that are missing or of another version, by npm's own record of what it installed. */
function missingPackages(withDevelopment) {
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return ['everything'];
  const installed = readJson('node_modules/.package-lock.json').packages;
  return Object.entries(readJson('package-lock.json').packages)
    .filter(
      ([place, wanted]) =>
        place !== '' && !wanted.optional && !wanted.devOptional && (withDevelopment || !wanted.dev),
    )
    .filter(([place, wanted]) => installed[place]?.version !== wanted.version)
    .map(([place]) => place);
}

/** Installs from the lockfile when packages are missing or changed. Tests also need the development packages. */
async function installPackages(withDevelopment) {
  if (missingPackages(withDevelopment).length === 0) return;
  const everything = withDevelopment || existsSync(path.join(root, 'node_modules/vitest'));
  await runStep('Installing packages', npm, [
    'ci',
    '--no-audit',
    '--no-fund',
    ...(everything ? [] : ['--omit=dev']),
  ]);
}

/** What is built, from what, and by which command; in this order. */
const PARTS = [
  {
    name: 'database client',
    title: 'Generating the database client',
    from: ['prisma', 'scripts/prisma', 'package-lock.json'],
    output: 'prisma/generated/sqlite',
    script: 'scripts/prisma/generate.ts',
  },
  {
    name: 'embed',
    title: 'Building the script for shops',
    from: ['embed', 'core', 'package-lock.json'],
    output: '.build/embed/manifest.json',
    script: 'embed/build/cli.ts',
  },
  {
    name: 'server',
    title: 'Building the server',
    from: [
      'server',
      'core',
      'demo',
      'templates',
      'prisma',
      'scripts/build-server.ts',
      'scripts/reset-password.ts',
      'scripts/recount.ts',
      'package-lock.json',
    ],
    output: '.build/server/main.js',
    script: 'scripts/build-server.ts',
  },
];
const PAGES = {
  name: 'pages',
  from: [
    'app',
    'components',
    'core',
    'templates',
    'messages',
    'embed',
    'server/services.ts',
    'public',
    'next.config.js',
    'postcss.config.mjs',
    'package-lock.json',
    'tsconfig.json',
  ],
};

/**
 * @param {{ development?: boolean, pages?: boolean }} needs `development`: packages for tests and tools too;
 *   `pages`: false when Next compiles pages on demand.
 */
export async function prepare({ development = false, pages = true } = {}) {
  await installPackages(development);
  for (const part of PARTS) {
    const print = fingerprint(part.from);
    if (isCurrent(part.name, print) && existsSync(path.join(root, part.output))) continue;
    await runStep(part.title, process.execPath, ['--import', 'tsx', part.script]);
    stamp(part.name, print);
  }
  if (!pages) return;
  const print = fingerprint(PAGES.from);
  if (isCurrent(PAGES.name, print) && existsSync(path.join(root, '.next', 'BUILD_ID'))) return;
  await runStep('Building the pages', process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    NEXT_TELEMETRY_DISABLED: '1',
  });
  stamp(PAGES.name, print);
}
