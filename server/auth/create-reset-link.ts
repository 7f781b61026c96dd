// A link with which one person sets a new password. There is no mail server to rely on: the owner of the machine prints it.
import type { Database } from '../db/database';
import { AppError } from '../errors';
import type { AuthService } from './create-auth';
import { createToken } from './one-time-token';

/** How long the link works, ms. */
export const RESET_LINK_MS = 60 * 60 * 1000;

/** @throws AppError `not-found` when nobody has this address. */
export async function createResetLink(
  {
    db,
    auth,
    publicUrl,
    now,
  }: { db: Database; auth: Pick<AuthService, 'keepResetToken'>; publicUrl: string; now(): number },
  email: string,
): Promise<string> {
  const user = await db.user.findUnique({ where: { email: email.trim().toLowerCase() } });
  if (!user)
    throw new AppError(
      'not-found',
      `Nobody signs in with ${email}. Check the spelling; addresses are compared without regard to case.`,
    );
  const token = createToken();
  await auth.keepResetToken(user.id, token, new Date(now() + RESET_LINK_MS));
  return `${publicUrl}/reset?token=${token}`;
}
