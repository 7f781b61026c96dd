// What the script of a site weighs, for whoever decides what it shall carry.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import type { ScriptSize } from '../delivery/measure-script';
import { findSite } from './find-site';

/** @throws AppError `not-found` */
export async function getScriptSize(app: App, scope: Scope, siteId: string): Promise<ScriptSize> {
  const { key } = await findSite(app, scope, siteId);
  return app.delivery.measure(key);
}
