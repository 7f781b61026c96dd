// Keys of `keyOf` lie in the tables as uuid, which is half as long as their letters.

export function toUuid(key: string): string {
  return key.replace(/^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})/, '$1-$2-$3-$4-');
}

export function fromUuid(uuid: string): string {
  return uuid.replaceAll('-', '');
}
