'use client';
// One choice of a page that is kept in its address, so that a reload, going back and a shared link show the same.
import { useSearchParams } from 'next/navigation';

/** The value under `name`, undefined when there is none; and what puts another there. */
export function useAddressValue(
  name: string,
): [value: string | undefined, change: (next: string | undefined) => void] {
  const value = useSearchParams().get(name) ?? undefined;
  return [
    value,
    (next) => {
      // As it stands at this moment: another choice may have been written there meanwhile.
      const address = new URL(location.href);
      if (next === undefined) address.searchParams.delete(name);
      else address.searchParams.set(name, next);
      // Only the address changes; the page follows it without being asked of the server again.
      history.replaceState(null, '', address);
    },
  ];
}
