// A link for a new password, by mail. Whoever asks learns nothing: the answer and its time are the same for every address.
import { refuseTooMany } from '../access/refuse-too-many';
import type { App } from '../app';
import { isMailSetUp } from '../mail/mail-settings';
import { resetMail } from '../mail/mail-texts';
import { queueMail } from '../mail/queue-mail';
import type { AuthService } from './create-auth';
import { createResetLink } from './create-reset-link';

/**
 * Answers before it is known whether the address has an account.
 * @param address who asks, as `addressKey` writes it
 * @throws AppError `rate-limited`
 */
export function requestReset(
  app: App,
  auth: Pick<AuthService, 'keepResetToken'>,
  { email, address }: { email: string; address: string },
): { ok: true } {
  refuseTooMany(app.limits.resetCallers.take(address));
  // Without a word: whether an account was asked for too often is nobody's business.
  if (app.limits.resetAccounts.take(email) === 0)
    void mailReset(app, auth, email).catch((error: unknown) =>
      app.log.error({ err: error }, 'A mail for a new password could not be written.'),
    );
  return { ok: true };
}

async function mailReset(app: App, auth: Pick<AuthService, 'keepResetToken'>, email: string): Promise<void> {
  if (!(await isMailSetUp(app))) return;
  const user = await app.db.user.findUnique({ where: { email } });
  if (!user) return;
  const link = await createResetLink({ ...app, auth }, email);
  await app.db.$transaction((tx) =>
    queueMail(tx, { recipient: user.email, ...resetMail({ link }), at: app.now() }),
  );
}
