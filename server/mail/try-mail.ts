// Sends a mail to the operator who asks, at once, and says plainly what went wrong if it did not go out.
import type { SignedInUser } from '../access/actor';
import { refuseTooMany } from '../access/refuse-too-many';
import type { App } from '../app';
import { AppError } from '../errors';
import { explainMailFailure, type MailProblem } from './explain-mail-failure';
import { readMailSettings } from './mail-settings';
import { testMail } from './mail-texts';
import { sendMail } from './send-mail';

export type MailTest =
  { sent: true; recipient: string } | { sent: false; problem: MailProblem; answer: string };

/** @throws AppError `conflict` when mail is not set up; `rate-limited`. */
export async function tryMail(app: App, user: SignedInUser): Promise<MailTest> {
  const settings = await readMailSettings(app);
  if (!settings) throw new AppError('conflict', 'Save the settings first, then test them.');
  refuseTooMany(app.limits.mails.take(user.id));
  try {
    await sendMail(settings, { recipient: user.email, ...testMail(app) });
    return { sent: true, recipient: user.email };
  } catch (error) {
    const { problem, answer } = explainMailFailure(error);
    return { sent: false, problem, answer };
  }
}
