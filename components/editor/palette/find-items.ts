// Which items the palette shows for what was typed, and in which order.
import { fuzzyMatch } from './fuzzy';
import { PALETTE_GROUPS, type PaletteGroup, type PaletteItem } from './use-palette-items';

export interface FoundItem {
  item: PaletteItem;
  /** Places in the label to be marked. */
  positions: readonly number[];
}

export interface FoundGroup {
  name: 'recent' | 'found' | PaletteGroup;
  items: FoundItem[];
}

/** More are not drawn: who does not see it among these types another letter. */
const MOST_FOUND = 50;
/** Without a query, of the places to go. */
const MOST_PLACES = 12;
/** Where something is says less than what it is. */
const DETAIL_WEIGHT = 0.5;
/** What was chosen before is likely to be meant again. */
const RECENT_BONUS = 3;

/** `recent`: ids, newest first. */
export function findItems(
  items: readonly PaletteItem[],
  query: string,
  recent: readonly string[],
): FoundGroup[] {
  const words = query.split(/\s+/).filter(Boolean);
  return (words.length === 0 ? listAll(items, recent) : search(items, words, recent)).filter(
    (group) => group.items.length > 0,
  );
}

function listAll(items: readonly PaletteItem[], recent: readonly string[]): FoundGroup[] {
  const plain = (item: PaletteItem): FoundItem => ({ item, positions: [] });
  const first = recent.flatMap((id) => items.find((item) => item.id === id) ?? []);
  const rest = items.filter((item) => !first.includes(item));
  return [
    { name: 'recent', items: first.map(plain) },
    ...PALETTE_GROUPS.map((name) => {
      const own = rest.filter(({ group }) => group === name).map(plain);
      return { name, items: name === 'go' ? own.slice(0, MOST_PLACES) : own };
    }),
  ];
}

function search(
  items: readonly PaletteItem[],
  words: readonly string[],
  recent: readonly string[],
): FoundGroup[] {
  const found = items.flatMap((item) => {
    const match = matchItem(item, words);
    if (!match) return [];
    return [{ item, ...match, score: match.score + (recent.includes(item.id) ? RECENT_BONUS : 0) }];
  });
  found.sort((one, other) => other.score - one.score);
  return [{ name: 'found', items: found.slice(0, MOST_FOUND) }];
}

/** Each word is in the label or in the detail. */
function matchItem({ label, detail = '' }: PaletteItem, words: readonly string[]) {
  let score = 0;
  const positions: number[] = [];
  for (const word of words) {
    const own = fuzzyMatch(word, label);
    const beside = fuzzyMatch(word, detail);
    if (!own && !beside) return undefined;
    const weight = (beside?.score ?? -Infinity) * DETAIL_WEIGHT;
    if (own && own.score >= weight) {
      score += own.score;
      positions.push(...own.positions);
    } else score += weight;
  }
  return { score, positions };
}
