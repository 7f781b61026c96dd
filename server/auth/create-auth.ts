// Sign-in and sessions by better-auth, reduced to what Beckon uses: e-mail and password, no sign-up, no other endpoint.
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { createAuthMiddleware } from 'better-auth/api';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '@/core/limits';
import { ANONYMOUS, type Actor } from '../access/actor';
import { checkOrigin } from '../access/check-origin';
import type { Database } from '../db/database';
import type { Dialect } from '../db/migrate';
import { AppError } from '../errors';
import type { Log } from '../log';
import { hashPassword, verifyPassword } from './password-hash';
import { refuse } from './refuse';
import { createSignInLimits } from './sign-in-limits';

export interface AuthOptions {
  db: Database;
  dialect: Dialect;
  /** Signs the session cookie; at least 256 bits. */
  secret: string;
  /** Origin under which browsers reach Beckon. */
  publicUrl: string;
  log: Log;
  /** Milliseconds since 1970 UTC; for rate limits. */
  now(): number;
}

export interface AuthService {
  /** Answers `/api/auth/*`. */
  handle(request: Request): Promise<Response>;
  /** Who sent these headers. Anonymous when there is no session, or it expired. */
  actor(headers: Headers): Promise<Actor>;
  /** Keeps a single-use secret for resetting this user's password, hashed; earlier ones stop working. */
  keepResetToken(userId: string, token: string, expiresAt: Date): Promise<void>;
}

const BASE_PATH = '/api/auth';
/** A session ends this long after the sign-in, used or not, seconds. */
const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** Everything else that better-auth could answer is switched off: what is not needed cannot be attacked. */
const ENDPOINTS = new Set([
  'GET /get-session',
  'POST /sign-in/email',
  'POST /sign-out',
  'POST /change-password',
  'POST /reset-password',
]);

export function createAuth(options: AuthOptions): AuthService {
  const auth = configure(options);
  const limits = createSignInLimits(options.now);
  return {
    async handle(request) {
      const endpoint = new URL(request.url).pathname.slice(BASE_PATH.length);
      if (!ENDPOINTS.has(`${request.method} ${endpoint}`))
        return refuse(404, 'NOT_FOUND', 'There is no such call.');
      try {
        checkOrigin(request, options.publicUrl);
      } catch (error) {
        if (error instanceof AppError) return refuse(403, 'FORBIDDEN', error.message);
        throw error;
      }
      return limits.guard(endpoint, request, (admitted) => auth.handler(admitted));
    },
    async actor(headers) {
      const session = await auth.api.getSession({ headers });
      if (!session) return ANONYMOUS;
      const { id, name, email } = session.user;
      return { kind: 'user', user: { id, name, email } };
    },
    async keepResetToken(userId, token, expiresAt) {
      const { internalAdapter } = await auth.$context;
      await options.db.verification.deleteMany({ where: { value: userId } });
      await internalAdapter.createVerificationValue({
        identifier: `reset-password:${token}`,
        value: userId,
        expiresAt,
      });
    },
  };
}

function configure({ db, dialect, secret, publicUrl, log }: AuthOptions) {
  const secure = publicUrl.startsWith('https:');
  // `__Host-` binds the cookie to this very host and to https; browsers refuse the prefix without https.
  const cookie = (name: string) => ({ name: secure ? `__Host-${name}` : name });
  return betterAuth({
    baseURL: publicUrl,
    basePath: BASE_PATH,
    secret,
    trustedOrigins: [publicUrl],
    database: prismaAdapter(db, { provider: dialect, transaction: true }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
      password: { hash: hashPassword, verify: verifyPassword },
      revokeSessionsOnPasswordReset: true,
    },
    verification: { storeIdentifier: 'hashed' },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true, freshAge: 0 },
    // Whoever changes the password wants every other device to sign in anew, whatever the page asked for.
    hooks: {
      before: createAuthMiddleware(async (context) =>
        context.path === '/change-password'
          ? { context: { body: { ...context.body, revokeOtherSessions: true } } }
          : undefined,
      ),
    },
    // Our own limits know accounts as well as addresses, and better-auth would keep addresses in the session.
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: false,
      ipAddress: { disableIpTracking: true },
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
      cookies: { session_token: cookie('beckon_session'), dont_remember: cookie('beckon_session_only') },
    },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => log.error({ source: 'auth' }, message) },
  });
}
