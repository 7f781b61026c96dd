// @ts-check
// The single-page twin: links change the page through the History API. The next page comes as a document, which no policy forbids.
import { find } from './find.js';

/** @type {XMLHttpRequest | undefined} */
let request;

/** Draws the page of this moment's address; the one that is asked for last wins. */
function draw() {
  request?.abort();
  const current = new XMLHttpRequest();
  request = current;
  current.open('GET', location.href);
  current.responseType = 'document';
  current.addEventListener('load', () => {
    const next = /** @type {Document} */ (current.response);
    document.title = next.title;
    find(document, 'main', HTMLElement).replaceWith(document.adoptNode(find(next, 'main', HTMLElement)));
    scrollTo(0, 0);
  });
  current.send();
}

addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.origin !== location.origin || link.hash) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  draw();
});
addEventListener('popstate', draw);
