import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AppErrorCode } from '../errors';
import { createTestApp, PUBLIC_URL, type TestApp } from './test-app.fixtures';

interface Reply {
  error?: { message: string; data: { appCode: AppErrorCode; details: unknown } };
}

describe('the API over HTTP', () => {
  let test: TestApp;
  let headers: Record<string, string>;
  let workspaceId: string;

  beforeAll(async () => {
    test = await createTestApp({ cleanUp: afterAll });
    workspaceId = await test.addWorkspace();
    const session = await test.startSession(await test.addMember(workspaceId, 'owner'));
    headers = { Cookie: session.get('Cookie') ?? '', Origin: PUBLIC_URL, 'Content-Type': 'application/json' };
  }, 30_000);

  async function post(path: string, body: string) {
    const response = await test.trpc.handle(
      new Request(`${PUBLIC_URL}/api/trpc/${path}`, { method: 'POST', headers, body }),
    );
    return { response, reply: (await response.json()) as Reply };
  }

  it.each([
    ['JSON that is cut off', '{"name":'],
    ['a list instead of an object', '[]'],
    ['nothing', ''],
    ['a number', '7'],
    ['deeply nested JSON', `{"name":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
    ['a name that is not a text', '{"name":{"$gt":""}}'],
  ])('answers %s with a refusal that says so', async (_name, body) => {
    const { response, reply } = await post('account.rename', body);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(reply.error?.data.appCode).toBe('invalid');
  });

  it('names each field that cannot be used', async () => {
    const input = { workspaceId, name: '  ', domains: 'shop', timeZone: 'UTC', currency: 'EUR' };
    const { response, reply } = await post('sites.create', JSON.stringify(input));
    expect(response.status).toBe(422);
    expect(reply.error?.data.details).toMatchObject({
      fields: { name: 'enter a name', domains: expect.any(String) as string },
    });
    expect(reply.error?.message).toMatch(
      /^Some values cannot be used \(name: enter a name; .*Correct them and try again\.$/,
    );
  });

  it('answers an unknown call with a sentence, not a stack', async () => {
    const { response, reply } = await post('sites.destroy', '{}');
    expect([response.status, reply.error?.data.appCode]).toEqual([404, 'not-found']);
    expect(JSON.stringify(reply)).not.toMatch(/\.ts|node_modules|stack/);
  });

  it('keeps the text of a defect on the server, where it is logged', async () => {
    const logged = vi.spyOn(test.app.log, 'error');
    vi.spyOn(test.app.db.member, 'findMany').mockRejectedValueOnce(new Error('secret table name'));
    const response = await test.trpc.handle(
      new Request(`${PUBLIC_URL}/api/trpc/session.get`, { headers: { ...headers, 'X-Request-Id': 'r1' } }),
    );
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).toContain('Something went wrong on the server');
    expect(text).not.toContain('secret');
    expect(logged).toHaveBeenCalledWith(
      expect.objectContaining({
        id: 'r1',
        err: expect.objectContaining({ message: 'secret table name' }) as Error,
      }),
      'A call failed.',
    );
    vi.restoreAllMocks();
  });

  it('is never kept by a cache', async () => {
    const response = await test.trpc.handle(new Request(`${PUBLIC_URL}/api/trpc/session.get`, { headers }));
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  it('takes ten calls in one request, and refuses a hundred', async () => {
    const batch = (size: number) =>
      test.trpc.handle(
        new Request(
          `${PUBLIC_URL}/api/trpc/${Array<string>(size).fill('session.get').join(',')}?batch=1&input={}`,
          {
            headers,
          },
        ),
      );
    expect((await batch(10)).status).toBe(200);
    expect((await batch(100)).status).toBe(422);
  });
});
