// What a workspace is called.
import type { Scope } from '../access/scope';
import type { App } from '../app';
import { recordAudit } from '../audit/record';

export async function renameWorkspace(app: App, scope: Scope, name: string): Promise<{ ok: true }> {
  const { workspaceId } = scope;
  await app.db.$transaction(async (tx) => {
    const { name: before } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
    if (before === name) return;
    await tx.workspace.update({ where: { id: workspaceId }, data: { name } });
    await recordAudit(tx, scope, {
      action: 'workspace.renamed',
      subject: name,
      details: { from: before },
      at: app.now(),
    });
  });
  return { ok: true };
}
