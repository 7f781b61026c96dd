// The product that a page is about, as it says to search engines (JSON-LD of schema.org). What a page writes is anything.

/** What is used of a thing of schema.org, if the page wrote it as one should. */
interface Thing {
  '@type'?: string | string[];
  '@graph'?: Thing[];
  mainEntity?: Thing;
  name?: unknown;
  sku?: unknown;
  productID?: unknown;
  productGroupID?: unknown;
}

const isProduct = (thing: Thing | null | undefined): thing is Thing =>
  [thing?.['@type']].flat().some((type) => type === 'Product' || type === 'ProductGroup');

/** The one product; undefined where there is none, or several. */
export function productInData(page: Document): Thing | undefined {
  const products = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap(
    ({ textContent }) => {
      try {
        const data = [JSON.parse(textContent) as Thing | null].flat();
        return data
          .flatMap((thing) => [thing, thing?.['@graph'], thing?.mainEntity])
          .flat()
          .filter(isProduct);
      } catch {
        // Not ours to mend.
        return [];
      }
    },
  );
  return products.length === 1 ? products[0] : undefined;
}
