// Every procedure of a router with the access it declares.
import type { AnyProcedure, AnyRouter } from '@trpc/server';
import type { Access, Meta } from './procedure';

export interface ListedProcedure {
  /** `campaigns.saveDraft` */
  path: string;
  type: AnyProcedure['_def']['type'];
  access: Access;
}

/** @throws Error naming the first procedure that declares no access. */
export function listProcedures(router: AnyRouter): ListedProcedure[] {
  const procedures: Record<string, AnyProcedure> = router._def.procedures;
  return Object.entries(procedures).map(([path, procedure]) => {
    // Set by `.meta()`, whose parameter has this type.
    const meta = procedure._def.meta as Meta | undefined;
    if (!meta?.access) throw new Error(`The procedure "${path}" declares no access in its meta.`);
    return { path, type: procedure._def.type, access: meta.access };
  });
}
