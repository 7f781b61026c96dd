// Saved conditions as they are stored: with the audience itself, and by id in each release.
import * as z from 'zod';
import { conditionSchema, type Condition } from '@/core/campaign/condition';
import type { Audiences } from '@/core/targeting';
import type { App } from '../app';

const conditionsSchema = z.record(z.string(), conditionSchema);

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Undefined when the stored text is no condition. */
export function readStored(json: string): Condition | undefined {
  return conditionSchema.safeParse(parse(json)).data;
}

/** The conditions that a release was published with; none when they cannot be read, which closes what depends on them. */
export function readReleased(json: string): Audiences {
  return conditionsSchema.safeParse(parse(json)).data ?? {};
}

/** The stored form. Conditions were parsed, so equal ones give equal texts. */
export function writeAudiences(audiences: Audiences): string {
  return JSON.stringify(audiences);
}

/** Of the audiences of a site that are not deleted. One that cannot be read is left out and logged. */
export async function loadAudiences(
  { db, log }: Pick<App, 'db' | 'log'>,
  siteId: string,
): Promise<Audiences> {
  const stored = await db.audience.findMany({
    where: { siteId, deletedAt: null },
    select: { id: true, condition: true },
  });
  return Object.fromEntries(
    stored.flatMap(({ id, condition: json }) => {
      const condition = readStored(json);
      if (!condition) log.error({ audience: id }, 'An audience cannot be read; it counts as missing.');
      return condition ? [[id, condition] as const] : [];
    }),
  );
}
