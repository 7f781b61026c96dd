// SQL for a driver adapter, without parameters.
import type { SqlQuery } from '@prisma/driver-adapter-utils';

export function plainQuery(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] };
}
