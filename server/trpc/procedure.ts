// The only ways to make a procedure. Each declares its access in `meta` and hands over the matching proof in the context;
// a procedure without a declaration is refused when it is called and when the router is built.
import { initTRPC } from '@trpc/server';
import * as z from 'zod';
import { authorise, requireOperator, requireUser, type Target } from '../access/scope';
import type { Actor } from '../access/actor';
import type { Role } from '../access/role';
import type { App } from '../app';
import type { AuthService } from '../auth/create-auth';
import { AppError } from '../errors';
import { formatError } from './format-error';

export interface Context {
  app: App;
  auth: Pick<AuthService, 'keepResetToken'>;
  actor: Actor;
  /** Whom limits count, as `addressKey` writes it. */
  address: string;
  /** Where the call comes from, as the server sees it; never stored, never logged. */
  sender: string;
}

export type Access =
  { kind: 'public' } | { kind: 'user' } | { kind: 'operator' } | { kind: Target['kind']; role: Role };

export interface Meta {
  access: Access;
}

const t = initTRPC.context<Context>().meta<Meta>().create({ errorFormatter: formatError });

export const createRouter = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Ids are opaque; the length is bounded so that nothing huge reaches the database. */
const id = z.string().min(1).max(64);

const guarded = t.procedure.use(({ meta, next, ctx }) => {
  if (!meta?.access)
    throw new AppError('forbidden', 'This call declares no access rule, so nobody may use it.');
  if (meta.access.kind !== 'public') requireUser(ctx.actor);
  return next();
});

/** Anyone, signed in or not. */
export const publicProcedure = guarded.meta({ access: { kind: 'public' } });

/** Anyone who is signed in; reaches that person's own data only. */
export const userProcedure = guarded
  .meta({ access: { kind: 'user' } })
  .use(({ ctx, next }) => next({ ctx: { user: requireUser(ctx.actor) } }));

/** Whoever set the server up: what concerns all workspaces, and shows nothing of any. */
export const operatorProcedure = guarded
  .meta({ access: { kind: 'operator' } })
  .use(async ({ ctx, next }) => next({ ctx: { user: await requireOperator(ctx.app.db, ctx.actor) } }));

/** A member of the workspace named by `workspaceId` with at least `role`. */
export function workspaceProcedure(role: Role) {
  return guarded
    .meta({ access: { kind: 'workspace', role } })
    .input(z.object({ workspaceId: id }))
    .use(async ({ ctx, input, next }) => {
      const target: Target = { kind: 'workspace', id: input.workspaceId };
      return next({ ctx: { scope: await authorise(ctx.app.db, ctx.actor, target, role) } });
    });
}

/** A member, with at least `role`, of the workspace that owns the site named by `siteId`. */
export function siteProcedure(role: Role) {
  return guarded
    .meta({ access: { kind: 'site', role } })
    .input(z.object({ siteId: id }))
    .use(async ({ ctx, input, next }) => {
      const target: Target = { kind: 'site', id: input.siteId };
      return next({ ctx: { scope: await authorise(ctx.app.db, ctx.actor, target, role) } });
    });
}

/** A member, with at least `role`, of the workspace that owns the campaign named by `campaignId`. */
export function campaignProcedure(role: Role) {
  return guarded
    .meta({ access: { kind: 'campaign', role } })
    .input(z.object({ campaignId: id }))
    .use(async ({ ctx, input, next }) => {
      const target: Target = { kind: 'campaign', id: input.campaignId };
      return next({ ctx: { scope: await authorise(ctx.app.db, ctx.actor, target, role) } });
    });
}

/** A member, with at least `role`, of the workspace that owns the audience named by `audienceId`. */
export function audienceProcedure(role: Role) {
  return guarded
    .meta({ access: { kind: 'audience', role } })
    .input(z.object({ audienceId: id }))
    .use(async ({ ctx, input, next }) => {
      const target: Target = { kind: 'audience', id: input.audienceId };
      return next({ ctx: { scope: await authorise(ctx.app.db, ctx.actor, target, role) } });
    });
}
