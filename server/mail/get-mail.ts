// The mail settings as an operator sees them: everything but the password.
import type { App } from '../app';
import { readMailSettings, type MailSecurity } from './mail-settings';

export interface MailView {
  /** The environment says so; it cannot be changed here. */
  preset: boolean;
  /** null: not set up. */
  settings: {
    host: string;
    port: number;
    security: MailSecurity;
    user: string;
    hasPassword: boolean;
    from: string;
  } | null;
  /** Mails that wait, and those given up in the last 30 days. */
  waiting: number;
  failed: number;
  /** Why the latest try failed, when nothing was sent since. */
  lastError: string | null;
}

export async function getMail(app: App): Promise<MailView> {
  const [settings, waiting, failed, latest] = await Promise.all([
    readMailSettings(app),
    app.db.mail.count({ where: { state: 'waiting' } }),
    app.db.mail.count({ where: { state: 'failed' } }),
    app.db.mail.findFirst({
      where: { attempts: { gt: 0 } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    }),
  ]);
  return {
    preset: app.mail.preset !== null,
    settings: settings && viewOf(settings),
    waiting,
    failed,
    lastError: latest?.error ?? null,
  };
}

function viewOf({ password, ...rest }: NonNullable<Awaited<ReturnType<typeof readMailSettings>>>) {
  return { ...rest, hasPassword: password !== '' };
}
