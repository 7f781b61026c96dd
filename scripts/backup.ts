// `npm run backup [-- folder]`: a copy of everything Beckon keeps, made while it serves.
import path from 'node:path';
import { backUp } from '@/server/backup/back-up';
import { parseConfig } from '@/server/config';
import { openExistingDataDir } from '@/server/data-dir';
import { StartupError } from '@/server/startup-error';

process.umask(0o077);

async function main(folder: string | undefined): Promise<void> {
  const config = parseConfig(process.env);
  if (config.databaseUrl)
    throw new StartupError(
      'The app data and the events are in PostgreSQL: copy that database with pg_dump first, then the data folder.',
    );
  const dataDir = await openExistingDataDir(config.dataDir);
  const now = Date.now();
  const name = `backup-${new Date(now).toISOString().replace(/[:.]/g, '-')}`;
  const target = folder ? path.resolve(folder) : dataDir.file('backups', name);
  const { files } = await backUp(dataDir.path, target, now);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  console.log(
    `${target}\n\n${files.length} files, ${(bytes / 1e6).toFixed(1)} MB. Keep it on another machine.`,
  );
}

main(process.argv[2]).catch((error: unknown) => {
  if (!(error instanceof StartupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
