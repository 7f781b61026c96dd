// Where mails go out. The environment may fix it; else an operator sets it, and the password lies sealed in the database.
import * as z from 'zod';
import type { App } from '../app';

export const MAIL_SECURITIES = ['tls', 'starttls', 'none'] as const;
/** `tls`: from the first byte; `starttls`: encrypted before anything is said, or not at all; `none`: for a server on this machine. */
export type MailSecurity = (typeof MAIL_SECURITIES)[number];

export interface MailSettings {
  host: string;
  port: number;
  security: MailSecurity;
  /** Empty: the server asks for none. */
  user: string;
  password: string;
  /** Address that mails come from. */
  from: string;
}

const NAME = 'mail';

/** As stored; the password is sealed. */
const storedSchema = z.object({
  host: z.string(),
  port: z.number(),
  security: z.enum(MAIL_SECURITIES),
  user: z.string(),
  password: z.string(),
  from: z.string(),
});

/** null: mail is not set up. A password that was sealed on another server counts as none. */
export async function readMailSettings({ db, mail }: Pick<App, 'db' | 'mail'>): Promise<MailSettings | null> {
  if (mail.preset) return mail.preset;
  const row = await db.serverSetting.findUnique({ where: { name: NAME } });
  const stored = row && storedSchema.safeParse(JSON.parse(row.value)).data;
  if (!stored) return null;
  return { ...stored, password: stored.password === '' ? '' : (mail.seal.open(stored.password) ?? '') };
}

export async function isMailSetUp(app: Pick<App, 'db' | 'mail'>): Promise<boolean> {
  return (await readMailSettings(app)) !== null;
}

/** null: mail is no longer set up. */
export async function writeMailSettings(
  { db, mail }: Pick<App, 'db' | 'mail'>,
  settings: MailSettings | null,
): Promise<void> {
  if (settings === null) {
    await db.serverSetting.deleteMany({ where: { name: NAME } });
    return;
  }
  const password = settings.password === '' ? '' : mail.seal.close(settings.password);
  const value = JSON.stringify({ ...settings, password });
  await db.serverSetting.upsert({
    where: { name: NAME },
    create: { name: NAME, value },
    update: { value },
  });
}
