// Whether variants show the very same, whatever their parts are called inside.
import type { Variant } from './document';

/** Ids are made anew in a copy, so they stand for where they first appear. Names, which no visitor sees, do not count. */
export function areAlike(variants: readonly Variant[]): boolean {
  return new Set(variants.map(contentOf)).size <= 1;
}

function contentOf({ theme, steps, quiz }: Variant): string {
  const shown = JSON.stringify({
    theme,
    steps: steps.map(({ id, blocks }) => ({ id, blocks })),
    ...(quiz && { quiz: { ...quiz, outcomes: quiz.outcomes.map(({ name: _, ...outcome }) => outcome) } }),
  });
  const ids = [...new Set([...shown.matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id))];
  const places = new Map(ids.map((id, index) => [id, `#${index}`]));
  return shown.replaceAll(/"([^"]+)"/g, (whole, text: string) => {
    const place = places.get(text);
    return place === undefined ? whole : `"${place}"`;
  });
}
