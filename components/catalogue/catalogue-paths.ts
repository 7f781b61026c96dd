// The addresses of the pages about products, and the filter as it stands in one. What cannot be read there filters nothing.
import type { ProductFilter } from '@/server/trpc/router';

export function cataloguePaths(siteId: string) {
  const list = `/sites/${siteId}/products`;
  return {
    list,
    /** An id may be anything, `../x` too: it stands where it cannot lead elsewhere. */
    one: (productId: string) => `${list}/one?${new URLSearchParams({ id: productId })}`,
    imports: `${list}/imports`,
    import: (importId: string) => `${list}/imports/${importId}`,
  };
}

export function readFilter(query: Pick<URLSearchParams, 'get'>): ProductFilter {
  const get = (name: string, length: number) => query.get(name)?.trim().slice(0, length) || undefined;
  const stock = get('stock', 3);
  return {
    search: get('q', 100),
    stock: stock === 'in' || stock === 'out' ? stock : undefined,
    category: get('category', 500),
  };
}

/** As a query, with its question mark; empty for no filter. */
export function writeFilter({ search, stock, category }: ProductFilter): string {
  const query = new URLSearchParams();
  for (const [name, text] of Object.entries({ q: search, stock, category })) if (text) query.set(name, text);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
