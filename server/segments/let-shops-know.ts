// Designs say the names of segments, and which of them exclude each other: when those change, designs do.
import type { App } from '../app';
import { recompileSite } from '../campaigns/compile-designs';

export async function letShopsKnow(app: App, site: { id: string; key: string }): Promise<void> {
  if ((await recompileSite(app, site.id)) > 0) app.delivery.invalidate(site.key);
}
