// Which browsers are taken for one person: those that left the same address, or that the shop knows by the same id. Neither is
// proved, so that nothing is moved: each browser keeps its own, and the link alone says what is read together.
import type { Transaction } from '../db/database';

/** An address or id that more browsers share is none of a person, and one person has no more of them. */
const MOST_BROWSERS = 20;

export interface LinkedProfile {
  id: string;
  siteId: string;
  email: string | null;
  customer: string | null;
  createdAt: Date;
  mergedInto: string | null;
}

/** Joins this browser's person with every other that it may be. Once or often, the same. */
export async function linkProfile(tx: Transaction, profile: LinkedProfile): Promise<void> {
  await partIfOther(tx, profile);
  const { siteId, email, customer } = profile;
  for (const key of [...(email === null ? [] : [{ email }]), ...(customer === null ? [] : [{ customer }])]) {
    const sharing: LinkedProfile[] = await tx.profile.findMany({
      where: { siteId, ...key },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: MOST_BROWSERS + 1,
    });
    if (sharing.length > MOST_BROWSERS) continue;
    for (const other of sharing) await join(tx, profile, other);
  }
}

/** What this browser told last may part it from those that it was taken for one person with: each is looked at anew. */
async function partIfOther(tx: Transaction, profile: LinkedProfile): Promise<void> {
  const person = await readPerson(tx, profile);
  if (isOnePerson(person)) return;
  await tx.profile.updateMany({
    where: { id: { in: person.map(({ id }) => id) } },
    data: { mergedInto: null },
  });
  for (const other of person)
    if (other.id !== profile.id) await linkProfile(tx, { ...other, mergedInto: null });
}

/** Two addresses, or two ids, are two people, whatever else their browsers have in common. */
function isOnePerson(browsers: readonly LinkedProfile[]): boolean {
  return (['email', 'customer'] as const).every(
    (key) => new Set(browsers.flatMap((one) => one[key] ?? [])).size <= 1,
  );
}

/** Every browser of the person that this one belongs to, the one that stands for it first. */
export async function readPerson(
  tx: Pick<Transaction, 'profile'>,
  { id, siteId }: Pick<LinkedProfile, 'id' | 'siteId'>,
): Promise<LinkedProfile[]> {
  const profile = await tx.profile.findFirst({ where: { id, siteId } });
  if (!profile) return [];
  const root = profile.mergedInto ?? profile.id;
  const all = await tx.profile.findMany({
    where: { siteId, OR: [{ id: root }, { mergedInto: root }] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return all.toSorted((a, b) => Number(b.id === root) - Number(a.id === root));
}

/** Takes the browser out of its person, and looks anew at who the others are. */
export async function unlinkProfile(
  tx: Transaction,
  profile: Pick<LinkedProfile, 'id' | 'siteId'>,
): Promise<void> {
  const others = (await readPerson(tx, profile)).filter(({ id }) => id !== profile.id);
  const none = { email: null, customer: null, mergedInto: null };
  await tx.profile.updateMany({ where: { id: profile.id }, data: none });
  await tx.profile.updateMany({
    where: { id: { in: others.map(({ id }) => id) } },
    data: { mergedInto: null },
  });
  for (const other of others) await linkProfile(tx, { ...other, mergedInto: null });
}

async function join(tx: Transaction, profile: LinkedProfile, other: LinkedProfile): Promise<void> {
  const own = await readPerson(tx, profile);
  const [root] = own;
  if (!root || own.some(({ id }) => id === other.id)) return;
  const all = [...own, ...(await readPerson(tx, other))];
  if (all.length > MOST_BROWSERS || !isOnePerson(all)) return;
  const [first] = all.toSorted((a, b) => Number(a.createdAt) - Number(b.createdAt) || (a.id < b.id ? -1 : 1));
  const standing = first ?? root;
  const rest = all.flatMap(({ id }) => (id === standing.id ? [] : [id]));
  await tx.profile.updateMany({ where: { id: { in: rest } }, data: { mergedInto: standing.id } });
  await tx.profile.update({ where: { id: standing.id }, data: { mergedInto: null } });
}
