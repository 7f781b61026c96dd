// Amounts as shops write them, in the currency's main unit, brought into its minor units: 12.5 EUR are 1250.

/** How many decimals a currency has. @throws RangeError when it is none */
export const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** Undefined for what is no amount, or in no currency. */
export function toMinor(amount: unknown, currency: unknown): number | undefined {
  try {
    const minor = Math.round(Number(amount) * 10 ** digitsOf(currency as string));
    return typeof amount === 'object' || amount === '' || !Number.isFinite(minor) ? undefined : minor;
  } catch {
    return undefined;
  }
}
