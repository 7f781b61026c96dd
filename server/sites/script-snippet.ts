// What the owner pastes into the shop's pages.

/** One line of HTML. `key` is made of letters and digits only, so nothing needs escaping. */
export function scriptSnippet(publicUrl: string, key: string): string {
  return `<script async src="${publicUrl}/s/${key}.js"></script>`;
}
