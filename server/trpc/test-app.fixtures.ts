// A whole app over a fresh database for tests: everything real but the event log and the files of delivery.
import { createHash, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { hash } from '@node-rs/argon2';
import pino from 'pino';
import { onTestFinished } from 'vitest';
import { htmlPath } from '@/core/html-file';
import type { Design } from '@/core/render/design';
import { createCallLimits } from '../access/limits';
import type { Role } from '../access/role';
import type { App } from '../app';
import { createAuth, type AuthService } from '../auth/create-auth';
import { makeFolder, openTestDatabase, type CleanUp } from '../db/test-database.fixtures';
import { FontFiles } from '../fonts/font-files';
import { PictureFiles } from '../images/picture-files';
import { FakeEventStore } from '../jobs/fake-event-store.fixtures';
import { createSeal } from '../mail/seal';
import { createPreviewTokens } from '../preview/preview-token';
import { createHttpFeeds } from '../catalogue/http-feeds';
import { Shelves } from '../products/shelves';
import { addressRules } from '../webhooks/http-receiver';
import { IntakeTally } from '../status/intake-tally';
import { LiveCounts } from '../results/live-counts';
import { LiveSiteDirectory } from '../sites/live-site-directory';
import { FakeReceiver } from '../webhooks/fake-receiver.fixtures';
import { createTrpc, type Caller, type TrpcService } from './create-trpc';
import { createCallerFactory } from './procedure';
import { appRouter } from './router';

export const PUBLIC_URL = 'http://localhost:4400';
export const PASSWORD = 'kiln-and-glaze-42';

export interface TestUser {
  id: string;
  email: string;
  /** Calls as this user, without a session in between. */
  api: Caller;
}

export interface TestApp {
  app: App;
  auth: AuthService;
  trpc: TrpcService;
  store: FakeEventStore;
  clock: { now: number };
  designs: Map<string, Design>;
  /** What was sent to other tools. */
  receiver: FakeReceiver;
  /** Keys of the sites whose script had to be assembled anew, in order. */
  invalidated: string[];
  addWorkspace(name?: string): Promise<string>;
  addSite(workspaceId: string): Promise<{ id: string; key: string }>;
  /** A user who is a member of the workspace. */
  addMember(workspaceId: string, role: Role): Promise<TestUser>;
  /** Signs in and answers the headers with the session's cookie. */
  startSession(user: TestUser): Promise<Headers>;
  signIn(email: string, password?: string, headers?: Record<string, string>): Promise<Response>;
}

const createCaller = createCallerFactory(appRouter);

/** One password for all, hashed with little effort: tests sign in hundreds of times. */
let passwordHash: Promise<string> | undefined;

/** Nothing is kept. */
const pageAddress = (page: string) =>
  htmlPath(createHash('sha256').update(page).digest('base64url').slice(0, 9));

/** Gone when the running test ends, unless told otherwise. */
export async function createTestApp({
  publicUrl = PUBLIC_URL,
  cleanUp,
}: { publicUrl?: string; cleanUp?: CleanUp } = {}): Promise<TestApp> {
  const { db, dialect } = await openTestDatabase(cleanUp);
  const fileDir = await makeFolder();
  (cleanUp ?? onTestFinished)(() => rm(fileDir, { recursive: true, force: true }));
  const clock = { now: Date.UTC(2026, 5, 15, 12) };
  const now = () => clock.now;
  const log = pino({ level: 'silent' });
  const store = new FakeEventStore();
  const designs = new Map<string, Design>();
  const invalidated: string[] = [];
  const receiver = new FakeReceiver();
  const app: App = {
    db,
    store,
    directory: await LiveSiteDirectory.load(db, now),
    delivery: {
      putDesign: async (design) => {
        const name = createHash('sha256').update(JSON.stringify(design)).digest('hex').slice(0, 16);
        designs.set(name, design);
        return name;
      },
      putPage: async (page) => pageAddress(page),
      showPage: pageAddress,
      weighPage: (page) => gzipSync(page).length,
      weighDesign: (design) => gzipSync(JSON.stringify(design)).length,
      invalidate: (key) => invalidated.push(key),
      measure: async () => ({ bytes: 4100, modules: [{ role: 'runtime', kind: 'asking', bytes: 4100 }] }),
    },
    pictures: await PictureFiles.open(path.join(fileDir, 'images'), 'a secret for tests'),
    fonts: await FontFiles.open(path.join(fileDir, 'fonts'), 'a secret for tests'),
    previews: createPreviewTokens('a secret for tests'),
    receiver,
    mail: { preset: null, seal: createSeal('a secret for tests') },
    live: new LiveCounts(now),
    intake: new IntakeTally(now),
    shelves: new Shelves(db, now),
    feeds: createHttpFeeds({ rules: addressRules(false), resolve: () => Promise.resolve([]) }),
    host: { dataDir: fileDir, isShared: false, startedAt: clock.now },
    version: '1.2.0',
    limits: createCallLimits(now),
    log,
    publicUrl,
    demoShop: null,
    now,
  };
  const auth = createAuth({
    db,
    dialect,
    secret: 'a secret for tests that is long enough',
    publicUrl,
    log,
    now,
  });
  const trpc = createTrpc(app, auth);

  const signIn: TestApp['signIn'] = (email, password = PASSWORD, headers = {}) =>
    auth.handle(
      new Request(`${publicUrl}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: publicUrl, ...headers },
        body: JSON.stringify({ email, password }),
      }),
    );

  return {
    app,
    auth,
    trpc,
    store,
    clock,
    designs,
    receiver,
    invalidated,
    signIn,
    addWorkspace: async (name = 'Shop') => (await db.workspace.create({ data: { name } })).id,
    addSite: (workspaceId) =>
      db.site.create({
        data: {
          workspaceId,
          name: 'Site',
          key: randomUUID().replaceAll('-', ''),
          domains: '["shop.example.com"]',
          timeZone: 'Europe/Oslo',
          currency: 'EUR',
        },
      }),
    addMember: async (workspaceId, role) => {
      const email = `${role}-${randomUUID()}@example.com`;
      const user = await db.user.create({ data: { name: `The ${role}`, email } });
      passwordHash ??= hash(PASSWORD, { memoryCost: 256, timeCost: 1 });
      await db.account.create({
        data: { userId: user.id, accountId: user.id, providerId: 'credential', password: await passwordHash },
      });
      await db.member.create({ data: { workspaceId, userId: user.id, role } });
      return {
        id: user.id,
        email,
        api: createCaller({ app, auth, address: 'test', sender: '9.9.9.9', actor: { kind: 'user', user } }),
      };
    },
    startSession: async ({ email }) => new Headers({ Cookie: cookieOf(await signIn(email)) }),
  };
}

/** `name=value` pairs that a browser would send back. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
}
