// What a page of results asks of the API, from what stands in its address.
import { parsePeriod, writePeriod } from '@/core/period';

export interface AskedPeriod {
  /** As core/period writes it. */
  period?: string;
  compare?: boolean;
}

/** The same question from the same address, on the server and in the browser. */
export function askedPeriod(period: string | undefined, compare: string | undefined): AskedPeriod {
  const known = writePeriod(parsePeriod(period));
  return {
    ...(known !== undefined && { period: known }),
    ...(known !== undefined && compare !== undefined && { compare: true }),
  };
}
