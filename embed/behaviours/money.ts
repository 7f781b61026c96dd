// Sums of money as the page's language writes them.

/** Of minor units. */
export function money(amount: number, currency: string): string {
  return inLanguage((language) => {
    const format = new Intl.NumberFormat(language, { style: 'currency', currency });
    return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
  });
}

/** Writes in the page's language; the browser's own, when the page says of itself one that there is not. */
export function inLanguage(write: (language?: string) => string): string {
  try {
    return write(document.documentElement.lang || undefined);
  } catch {
    return write();
  }
}
