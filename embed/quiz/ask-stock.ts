// Asks the server which outcomes have nothing left to offer. Until it answers, none is said to be sold out.

/** As it was when the design came: a shop may replace it later. */
const { fetch } = globalThis;

/** @param shown the data of the campaign's element, which names it and its variant: each variant has lists of its own */
export type AskStock = (shown: DOMStringMap) => Promise<readonly string[]>;

export const askStock: AskStock = async (shown) => {
  const reply = await fetch(
    // By its text: the build shortens the name of the property.
    `${import.meta.url.split('/s/')[0]}/v1/stock?campaign=${shown['campaign']}&variant=${shown['variant']}`,
    { credentials: 'omit' },
  );
  return ((await reply.json()) as { soldOut?: string[] }).soldOut ?? [];
};
