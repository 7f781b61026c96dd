// What Next's router is to components in tests, in the place of `next/navigation` (see vitest.config): where it was sent is noted, and
// the address is that of the window unless a test says that the router has read another.
export const navigation: { pushed: string[]; replaced: string[]; search: string | undefined } = {
  pushed: [],
  replaced: [],
  search: undefined,
};

/** After every test (see reset-navigation): files of tests share it. */
export function resetNavigation(): void {
  Object.assign(navigation, { pushed: [], replaced: [], search: undefined });
}

const router = {
  push: (path: string) => void navigation.pushed.push(path),
  replace: (path: string) => void navigation.replaced.push(path),
  refresh() {},
  prefetch() {},
};

export const useRouter = (): typeof router => router;
export const useSearchParams = (): URLSearchParams =>
  new URLSearchParams(navigation.search ?? location.search);
export const usePathname = (): string => location.pathname;
