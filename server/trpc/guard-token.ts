// Slows down whoever guesses one-time tokens: wrong ones count, by the address they come from.
import { refuseTooMany } from '../access/refuse-too-many';
import { AppError } from '../errors';
import type { Context } from './procedure';

/** @throws AppError `rate-limited`, and whatever `call` throws */
export async function guardToken<T>(
  { app, address }: Pick<Context, 'app' | 'address'>,
  call: () => Promise<T>,
): Promise<T> {
  const { tokens } = app.limits;
  refuseTooMany(tokens.take(address));
  try {
    const answer = await call();
    tokens.giveBack(address);
    return answer;
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'invalid-token')) tokens.giveBack(address);
    throw error;
  }
}
