// Joins class names; falsy parts fall away. A component's own classes never fight: callers add layout only.

export function classNames(...parts: (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
