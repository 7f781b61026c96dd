// A program that sends one signed order, to copy. It needs Node and nothing else; a test runs it against the server's own code.

/** `address` of `POST /v1/orders`; the key and its secret are read from the environment, where secrets belong. */
export function orderExample(address: string, currency: string): string {
  return `import { createHmac, randomUUID } from 'node:crypto';

const body = JSON.stringify({
  type: 'order.placed',
  order: '1001',
  total: 4900,
  currency: '${currency}',
  items: 2,
  customer: 'the id you pass to beckon.identify',
});
const id = randomUUID(); // the same when you send it again
const time = Math.floor(Date.now() / 1000);
const secret = Buffer.from(process.env.BECKON_SECRET.slice(6), 'base64');
const signature = createHmac('sha256', secret)
  .update(\`\${id}.\${time}.\${body}\`)
  .digest('base64');

const reply = await fetch('${address}', {
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    'beckon-key': process.env.BECKON_KEY,
    'webhook-id': id,
    'webhook-timestamp': String(time),
    'webhook-signature': \`v1,\${signature}\`,
  },
  body,
});
console.log(reply.status, await reply.json()); // 202: it is stored`;
}
