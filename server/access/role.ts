// What a member of a workspace may do. Each role includes the ones before it.

export const ROLES = ['viewer', 'editor', 'owner'] as const;
export type Role = (typeof ROLES)[number];

/** Whether `role` includes everything `least` may do. */
export function includesRole(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

/** Reads a stored role; anything unknown is refused, never upgraded. */
export function parseRole(text: string): Role | undefined {
  return ROLES.find((role) => role === text);
}
