// The first run: whoever holds the one-time token from the console becomes the owner.
import { hashPassword } from '../auth/password-hash';
import type { App } from '../app';
import type { Transaction } from '../db/database';
import { AppError } from '../errors';
import { isSetupNeeded, isSetupToken, spendSetupToken } from './setup-token';

export interface SetupInput {
  token: string;
  name: string;
  /** Lower case. */
  email: string;
  password: string;
}

/** @throws AppError `setup-done` when there is an owner already; `invalid-token`. */
export async function completeSetup(app: App, input: SetupInput): Promise<{ ok: true }> {
  if (!(await isSetupNeeded(app.db))) throw setupDone();
  // Before hashing, which is expensive on purpose: strangers must not be able to ask for it.
  if (!(await isSetupToken(app.db, input.token))) throw invalidToken();
  const password = await hashPassword(input.password);
  await app.db.$transaction(async (tx) => {
    if (!(await spendSetupToken(tx, input.token, app.now()))) throw setupDone();
    await createOwner(tx, input, password);
  });
  return { ok: true };
}

async function createOwner(tx: Transaction, { name, email }: SetupInput, password: string): Promise<void> {
  const user = await tx.user.create({ data: { name, email, isOperator: true } });
  await tx.account.create({
    data: { userId: user.id, accountId: user.id, providerId: 'credential', password },
  });
  const workspace =
    (await tx.workspace.findFirst({ orderBy: { createdAt: 'asc' } })) ??
    (await tx.workspace.create({ data: { name: 'My workspace' } }));
  await tx.member.create({ data: { workspaceId: workspace.id, userId: user.id, role: 'owner' } });
}

function setupDone(): AppError {
  return new AppError('setup-done', 'Beckon has been set up already. Sign in, or ask its owner for access.');
}

function invalidToken(): AppError {
  return new AppError(
    'invalid-token',
    'This link is not the current one. Each start of Beckon prints a new link on its console: open the newest.',
  );
}
