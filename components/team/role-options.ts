// What a member may do, from the least to the most.
import type { Role } from '@/server/trpc/router';

export const ROLE_ORDER = ['viewer', 'editor', 'owner'] as const satisfies readonly Role[];
