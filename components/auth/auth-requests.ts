// The few calls to the account service that a browser makes. Plain requests: no client library is needed for four of them.

export type AuthFailure =
  'wrong-credentials' | 'wrong-password' | 'invalid-token' | 'rate-limited' | 'unreachable' | 'unexpected';
export type AuthAnswer = { ok: true } | { ok: false; failure: AuthFailure };

/** Codes of the account service → what they mean to a person. */
const FAILURES: Record<string, AuthFailure> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrong-credentials',
  INVALID_EMAIL: 'wrong-credentials',
  USER_NOT_FOUND: 'wrong-credentials',
  INVALID_PASSWORD: 'wrong-password',
  INVALID_TOKEN: 'invalid-token',
};

async function post(path: string, body: object): Promise<AuthAnswer> {
  let response: Response;
  try {
    response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    return { ok: false, failure: 'unreachable' };
  }
  if (response.ok) return { ok: true };
  if (response.status === 429) return { ok: false, failure: 'rate-limited' };
  const answer: unknown = await response.json().catch(() => null);
  const code =
    typeof answer === 'object' && answer !== null && 'code' in answer && typeof answer.code === 'string'
      ? answer.code
      : '';
  return { ok: false, failure: FAILURES[code] ?? 'unexpected' };
}

export function signIn(email: string, password: string): Promise<AuthAnswer> {
  return post('sign-in/email', { email, password });
}

export function signOut(): Promise<AuthAnswer> {
  return post('sign-out', {});
}

/** Also ends every other session of the account. */
export function changePassword(currentPassword: string, newPassword: string): Promise<AuthAnswer> {
  return post('change-password', { currentPassword, newPassword, revokeOtherSessions: true });
}

/** `token` is the one-time value of a reset link. */
export function resetPassword(token: string, newPassword: string): Promise<AuthAnswer> {
  return post('reset-password', { token, newPassword });
}
