// A person changes the name others see.
import type { SignedInUser } from '../access/actor';
import type { App } from '../app';

export async function renameAccount(app: App, user: SignedInUser, name: string): Promise<void> {
  await app.db.user.update({ where: { id: user.id }, data: { name } });
}
