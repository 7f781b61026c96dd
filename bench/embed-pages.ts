// The pages that the embed benchmark loads: a product list, bare or with the floor popup or with Beckon's snippet.
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';

/** The least that anyone could ship: a hand-written popup with its settings inlined, in one file. */
const FLOOR_SCRIPT = `(() => {
  const config = { title: 'A letter a month', text: 'New pieces, and when the kiln is opened. Nothing more.', label: 'E-mail address', button: 'Send me the letter', close: 'Close' };
  const host = document.createElement('floor-popup');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('dialog{border:0;border-radius:14px;padding:32px;max-width:440px;font:16px/24px system-ui}dialog::backdrop{background:#0006}h2{margin:0 0 8px}input,button{font:inherit;padding:10px 12px;width:100%;box-sizing:border-box;margin-top:8px}');
  root.adoptedStyleSheets = [sheet];
  const make = (tag, text, parent) => { const node = document.createElement(tag); if (text) node.textContent = text; parent.append(node); return node; };
  const dialog = make('dialog', '', root);
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-label', config.title);
  make('h2', config.title, dialog);
  make('p', config.text, dialog);
  const form = make('form', '', dialog);
  const input = make('input', '', form);
  input.type = 'email';
  input.placeholder = config.label;
  make('button', config.button, form);
  const close = make('button', config.close, dialog);
  close.onclick = () => { dialog.close(); host.remove(); };
  form.onsubmit = (event) => { event.preventDefault(); close.click(); };
  document.body.append(host);
  dialog.showModal();
})();`;

const products = Array.from(
  { length: 24 },
  (_, i) =>
    `<li><h2>Bowl ${i + 1}</h2><p>Thrown by hand, glazed in ash white.</p><p>EUR ${20 + i}.00</p><button>Add to cart</button></li>`,
).join('');

/** Taller than the window from its first layout: the scrollbar's coming would move it, and that is not what is measured. */
function page(head: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bowls</title><style>body{font:16px/24px system-ui;margin:24px;min-height:1600px}ul{display:grid;grid-template-columns:repeat(4,1fr);gap:24px;padding:0;list-style:none}</style>${head}</head><body><h1>Bowls</h1><ul>${products}</ul></body></html>`;
}

const CONSENT =
  '<script>(window.beckon ||= []).push((b) => b.consent({ statistics: true, personalisation: true, marketing: true }))</script>';

export interface BenchShop {
  url: string;
  close(): void;
}

/** Serves `/bare`, `/floor`, `/due` (a popup at once) and `/idle` (a script with nothing to show) on `localhost`. */
export async function startBenchShop(snippets: { due: string; idle: string }): Promise<BenchShop> {
  const bodies: Record<string, [type: string, body: string]> = {
    '/bare': ['text/html', page('')],
    '/floor': ['text/html', page('<script async src="/floor.js"></script>')],
    '/floor.js': ['text/javascript', FLOOR_SCRIPT],
    '/due': ['text/html', page(CONSENT + snippets.due)],
    '/idle': ['text/html', page(CONSENT + snippets.idle)],
  };
  const server: Server = createServer((request, response) => {
    const found = bodies[request.url ?? ''];
    if (!found) return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': `${found[0]}; charset=utf-8`, 'Content-Encoding': 'gzip' });
    response.end(gzipSync(found[1], { level: 9 }));
  }).listen(0);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The bench shop got no port.');
  return { url: `http://localhost:${address.port}`, close: () => void server.close() };
}
