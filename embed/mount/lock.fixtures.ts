// How the page behind a popup is locked, for tests: happy-dom does not apply the sheets that a document adopts.

/** The rules of every lock on the document, as CSS. */
export const locks = (): string[] =>
  document.adoptedStyleSheets.map((sheet) =>
    [...sheet.cssRules].map(({ cssText }) => cssText.replaceAll(/\s+/g, ' ')).join(' '),
  );
