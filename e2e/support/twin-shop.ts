// A twin of the demo shop on an origin of its own: rude, or of a single page.
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Twin } from '@/demo/pages/layout';
import { createDemoShop } from '@/demo/server';

export interface TwinShop {
  url: string;
  stop(): Promise<void>;
}

/** @param site the address of the Beckon server, and the key of the site whose snippet the shop carries */
export async function openTwinShop(
  twin: Twin,
  { beckonUrl, siteKey }: { beckonUrl: string; siteKey: string },
): Promise<TwinShop> {
  // Its own address stands in no more than what search engines read.
  const shop = createDemoShop({ beckonUrl, siteKey, publicUrl: 'http://shop.example', twin });
  const server = serve({ fetch: shop.fetch, port: 0, hostname: '127.0.0.1' }) as Server;
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
