// The page behind the link in a mail: plain HTML that needs no script, and nothing from anywhere else. It wears nobody's brand.
import { createHash } from 'node:crypto';
import { escapeHtml } from '@/server/http/escape-html';
import type { Link } from './confirm-lead';
import { confirmText } from './confirm-texts';

/** `done`: it was confirmed just now. */
export type ConfirmView = Link['state'] | 'done' | 'tooMany';

const STYLE = `
:root{color-scheme:light dark;--page:#f6f5f2;--panel:#fff;--line:#dedbd3;--ink:#1d1b17;--quiet:#625d54;--press:#1d1b17;--on:#fff}
@media (prefers-color-scheme:dark){:root{--page:#151412;--panel:#1e1d1a;--line:#37342e;--ink:#f2efe8;--quiet:#aaa498;--press:#f2efe8;--on:#1d1b17}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;min-height:100dvh;display:grid;place-items:center;padding:1.5rem 1rem;background:var(--page);color:var(--ink);font:400 1rem/1.55 system-ui,sans-serif}
main{width:100%;max-width:28rem;padding:2rem;background:var(--panel);border:1px solid var(--line);border-radius:.75rem}
h1{margin:0 0 .5rem;font-size:1.375rem;line-height:1.3;font-weight:600;letter-spacing:-.01em;overflow-wrap:anywhere}
p{margin:0;color:var(--quiet);overflow-wrap:anywhere;text-wrap:pretty}
form{margin:1.5rem 0 0}
button{width:100%;min-height:2.75rem;padding:.625rem 1rem;border:0;border-radius:.5rem;background:var(--press);color:var(--on);font:inherit;font-weight:600;cursor:pointer}
button:hover{opacity:.88}
button:focus-visible{outline:3px solid var(--press);outline-offset:3px}
@media (max-width:30rem){main{padding:1.5rem}h1{font-size:1.1875rem}}
`;

const hash = createHash('sha256').update(STYLE).digest('base64');

/** Nothing is loaded, framed or run, and the form goes nowhere else. */
export const CONFIRM_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${hash}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** @param language as `knownLanguage` answers it @param site name; what stands in it is only ever text */
export function confirmPage(
  view: ConfirmView,
  { language, site }: { language: string; site: string },
): string {
  const text = (key: Parameters<typeof confirmText>[1]) => escapeHtml(confirmText(language, key, site));
  const title = text('title');
  // Where nothing is asked any more, the name of the shop says whose page this is.
  // A line does not end within the word e-mail.
  const heading =
    view === 'open' || site === '' ? title.replaceAll(/\b(e)-/gi, '$1\u{2011}') : escapeHtml(site);
  // Without an address, the form is sent to where the page is.
  const body =
    view === 'open'
      ? `<p>${text('ask')}</p>\n<form method="post"><button>${text('confirm')}</button></form>`
      : `<p role="status">${text(view)}</p>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${heading}</h1>
${body}
</main>
</body>
</html>
`;
}
