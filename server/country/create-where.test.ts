import { describe, expect, it, vi } from 'vitest';
import { createCountryLookup, type CountryLookup } from './country-lookup';
import { createWhere } from './create-where';

const NORWAY = '193.213.112.4';

function where(address: string, lookUp: CountryLookup = createCountryLookup()) {
  const warn = vi.fn();
  const app = createWhere({
    lookUp,
    clientAddress: () => address,
    now: () => 0,
    log: { warn },
    perAddress: { perSecond: 1, burst: 2 },
  });
  const ask = (init?: RequestInit) => app.request('/v1/where', init);
  return { ask, warn };
}

describe('the country of an address', () => {
  const lookUp = createCountryLookup();

  it.each([
    ['a Norwegian one', NORWAY, 'NO'],
    ['a Danish one', '90.184.0.1', 'DK'],
    ['one of IPv6', '2a00:1450:4001:1::1', 'IE'],
    ['one of IPv4 within IPv6', `::ffff:${NORWAY}`, 'NO'],
    ['that of this machine', '127.0.0.1', null],
    ['that of a private network', '10.1.2.3', null],
    ['that of a private network of IPv6', 'fd00::1', null],
    ['none at all', 'unknown', null],
    ['nothing', '', null],
  ])('%s', async (_name, address, country) => expect(await lookUp(address)).toBe(country));

  it('is asked for again after the table could not be read', async () => {
    const broken = createCountryLookup('/no/such/table.mmdb');
    await expect(broken(NORWAY)).rejects.toThrow();
    await expect(broken(NORWAY)).rejects.toThrow();
    expect(await broken('unknown')).toBeNull();
  });
});

describe('GET /v1/where', () => {
  it('answers the country, to any page, and nobody keeps the answer', async () => {
    const reply = await where(NORWAY).ask({ headers: { origin: 'https://shop.example' } });
    expect([reply.status, await reply.json()]).toEqual([200, { country: 'NO' }]);
    expect(reply.headers.get('access-control-allow-origin')).toBe('https://shop.example');
    expect(reply.headers.get('vary')).toBe('Origin');
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.headers.get('set-cookie')).toBeNull();
  });

  it('answers null for an address that is in no country', async () => {
    expect(await (await where('127.0.0.1').ask()).json()).toEqual({ country: null });
  });

  it('answers null where countries cannot be looked up, and the log says why without the address', async () => {
    const { ask, warn } = where(NORWAY, async () => {
      throw new Error('no table');
    });
    expect(await (await ask()).json()).toEqual({ country: null });
    expect(warn).toHaveBeenCalledOnce();
    expect(JSON.stringify(warn.mock.calls)).not.toContain(NORWAY);
  });

  it('slows down an address that asks too much, and says for how long', async () => {
    const { ask } = where(NORWAY);
    const statuses = [await ask(), await ask(), await ask()];
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(statuses[2]?.headers.get('retry-after')).toBe('1');
    expect(statuses[2]?.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('does not take a proxy for one visitor', async () => {
    const { ask } = where('10.0.0.1');
    for (let times = 0; times < 10; times++) expect((await ask()).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    const reply = await where(NORWAY).ask({ method });
    expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'GET']);
  });
});
