// `npm run restore -- folder`: puts a backup in the place of the data, which is kept. The server must not run.
import path from 'node:path';
import { restoreBackup } from '@/server/backup/restore-backup';
import { parseConfig } from '@/server/config';
import { StartupError } from '@/server/startup-error';

process.umask(0o077);

async function main(folder: string | undefined): Promise<void> {
  if (!folder) throw new StartupError('Say which backup: npm run restore -- folder');
  const config = parseConfig(process.env);
  if (config.databaseUrl)
    throw new StartupError(
      'The app data and the events are in PostgreSQL: restore it with pg_restore, and the data folder by hand.',
    );
  const replaced = await restoreBackup(path.resolve(folder), config.dataDir, Date.now());
  console.log(`Restored to ${config.dataDir}.`);
  if (replaced) console.log(`What was there before lies in ${replaced}; delete it when all is well.`);
}

main(process.argv[2]).catch((error: unknown) => {
  if (!(error instanceof StartupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
