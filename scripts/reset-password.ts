// Prints a link with which someone who forgot the password sets a new one: `npm run reset-password -- name@example.com`.
// Works while Beckon runs; whoever may run this on the server may do so.
import { createAuth } from '@/server/auth/create-auth';
import { createResetLink, RESET_LINK_MS } from '@/server/auth/create-reset-link';
import { parseConfig } from '@/server/config';
import { openExistingDataDir } from '@/server/data-dir';
import { openDatabase } from '@/server/db/open-database';
import { AppError } from '@/server/errors';
import { createLog } from '@/server/log';
import { readAddress } from '@/server/running-address';
import { StartupError } from '@/server/startup-error';

async function main(email: string | undefined): Promise<void> {
  if (!email) throw new StartupError('Say whose password it is: npm run reset-password -- name@example.com');
  const config = parseConfig(process.env);
  const dataDir = await openExistingDataDir(config.dataDir);
  // What is set here was meant; otherwise the server itself knows best under which port it runs.
  const isSet = Boolean(process.env.PUBLIC_URL?.trim() || process.env.PORT?.trim());
  const publicUrl = (isSet ? undefined : await readAddress(dataDir)) ?? config.publicUrl;
  const { db, dialect, close } = await openDatabase({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl,
    // npm runs scripts in the program's folder, wherever the bundle lies.
    programDir: process.cwd(),
    mustExist: true,
  });
  try {
    const auth = createAuth({
      db,
      dialect,
      secret: dataDir.secrets.auth,
      publicUrl,
      log: createLog('error'),
      now: Date.now,
    });
    const link = await createResetLink({ db, auth, publicUrl, now: Date.now }, email);
    console.log(
      `${link}\n\nThe link works once, for ${RESET_LINK_MS / 60_000} minutes. Setting a new password signs ${email} out everywhere.`,
    );
  } finally {
    await close();
  }
}

main(process.argv[2]).catch((error: unknown) => {
  if (!(error instanceof AppError || error instanceof StartupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
