// The letters of variants, the same in the editor and in results.

/** A … Z, then A2, B2 … */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26) + 1}`;
}

/**
 * Variant id → letter. A letter stays with its variant once it was published, also when others before it are deleted.
 * @param published ids of all variants that ever were, in the order in which they came
 */
export function variantLetters(
  published: readonly string[],
  variants: readonly { id: string }[],
): Map<string, string> {
  const ids = new Set([...published, ...variants.map(({ id }) => id)]);
  return new Map([...ids].map((id, index) => [id, letterOf(index)]));
}
