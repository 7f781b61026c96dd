// Shops that are nothing but a page, so that a test has a shop, and a site, to itself.
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export class PlainShops {
  readonly #pages: string[] = [];
  readonly #server = http.createServer((request, response) => {
    const page = this.#pages[Number(request.url?.split('/')[1])] ?? '';
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
  });

  static async start(): Promise<PlainShops> {
    const shops = new PlainShops();
    shops.#server.listen(0, '127.0.0.1');
    await once(shops.#server, 'listening');
    return shops;
  }

  /** Opens a shop with this HTML in the head of its pages. Answers the address of its first page; more lie below it. */
  open(head: string, body = '<h1>A plain shop</h1>'): string {
    const number = this.#pages.push(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A plain shop</title><link rel="icon" href="data:,">${head}</head><body><main>${body}</main></body></html>`,
    );
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/${number - 1}/`;
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }
}
