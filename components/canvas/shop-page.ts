// The stand-in for a shop page behind a campaign: shapes without words, so that nothing competes with the campaign.
// Its style sheet is public/canvas.css.

/** In which the language of the page is written, as in HTML's `dir`. */
export type Direction = 'ltr' | 'rtl';

/** Name of the one slot of the page. */
export const CANVAS_SLOT = 'canvas';

const card = '<article><i></i><b></b><b></b></article>';

export function shopPage(): string {
  return [
    '<!doctype html><html lang="en" data-page="light"><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1"><title>Canvas</title>',
    '<link rel="stylesheet" href="/canvas.css">',
    '<body><div class="shop" aria-hidden="true">',
    '<header><u></u><nav><b></b><b></b><b></b><b></b></nav><s></s></header>',
    '<section><b></b><b></b><b></b></section>',
    '</div>',
    // Where embedded campaigns go. Not among what is hidden from those who listen.
    `<div class="shop" data-beckon-slot="${CANVAS_SLOT}"></div>`,
    `<div class="shop" aria-hidden="true"><main>${card.repeat(8)}</main>`,
    '</div></body></html>',
  ].join('');
}
