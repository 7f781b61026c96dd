// Texts of a product as the database has them: JSON, of which nothing is taken for granted.

/** One text or several. */
export function textsOf(json: string): string[] {
  return textsIn(parse(json));
}

/** Name → texts. */
export function namedTextsOf(json: string): Record<string, string[]> {
  const value = parse(json);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, textsIn(of)]));
}

function textsIn(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((one) => typeof one === 'string' || typeof one === 'number').map(String);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
