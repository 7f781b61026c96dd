// The first run: whoever holds the one-time token from the console becomes the owner.
import type { App } from '../app';
import { AppError } from '../errors';

export interface SetupInput {
  token: string;
  name: string;
  email: string;
  password: string;
}

export async function completeSetup(_app: App, _input: SetupInput): Promise<{ ok: true }> {
  throw new AppError('internal', 'Not finished.');
}
