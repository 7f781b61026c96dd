// An operator says where mails go out.
import type { App } from '../app';
import { AppError } from '../errors';
import { readMailSettings, writeMailSettings, type MailSettings } from './mail-settings';

/** `password` null: the one that is kept. */
export type MailChange = Omit<MailSettings, 'password'> & { password: string | null };

/**
 * A kept password goes to the server it was given for, and to no other: whoever changes the server enters it again.
 * @throws AppError `conflict` when the environment fixes the settings; `invalid` when the password is missing.
 */
export async function updateMail(app: App, change: MailChange | null): Promise<{ ok: true }> {
  if (app.mail.preset)
    throw new AppError('conflict', 'The environment of the server fixes these settings (SMTP_HOST).');
  if (change === null) {
    await writeMailSettings(app, null);
    return { ok: true };
  }
  const before = await readMailSettings(app);
  const isSameServer =
    before?.host === change.host && before.port === change.port && before.security === change.security;
  if (change.password === null && before?.password && !isSameServer && change.user !== '')
    throw new AppError('invalid', 'The server changed, so enter the password again.', {
      fields: { password: 'enter it again for this server' },
    });
  const password = change.user === '' ? '' : (change.password ?? before?.password ?? '');
  await writeMailSettings(app, { ...change, password });
  return { ok: true };
}
