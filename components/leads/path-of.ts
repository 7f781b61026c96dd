/** The path alone where the address can be read; what was recorded otherwise. */
export function pathOf(page: string): string {
  return URL.canParse(page) ? new URL(page).pathname : page;
}
