// The server prices an order itself and refuses, in words, what it cannot send.
import { describe, expect, it } from 'vitest';
import { placeOrder } from './orders';

const messageFor = (lines: unknown) => {
  const answer = placeOrder({ lines });
  return answer.ok ? undefined : answer.message;
};

describe('placing an order', () => {
  it('numbers it and prices it from the catalogue, whatever the browser claims', () => {
    const answer = placeOrder({ lines: [{ id: 'harbour-mug', quantity: 2, price: 1 }], total: 2 });
    expect(answer).toMatchObject({
      ok: true,
      order: {
        order: expect.stringMatching(/^FF-[2-9A-Z]{4}-[2-9A-Z]{4}$/),
        currency: 'EUR',
        items: 2,
        delivery: 750,
        total: 2 * 3600 + 750,
        lines: [
          { id: 'harbour-mug', category: 'mugs', name: 'Harbour mug', price: 3600, quantity: 2, sum: 7200 },
        ],
      },
    });
  });

  it('says what is short, and how many there are', () => {
    expect(messageFor([{ id: 'berry-bowl', quantity: 1 }])).toContain('Berry bowl and saucer is sold out');
    expect(messageFor([{ id: 'teapot', quantity: 9 }])).toContain('only 3 of Teapot left');
    expect(
      messageFor([
        { id: 'harbour-mug', quantity: 1 },
        { id: 'nothing', quantity: 1 },
      ]),
    ).toContain('no longer sold');
  });

  it.each([undefined, null, [], 'x', { a: 1 }, [{ id: 'harbour-mug', quantity: 1.5 }]])(
    'takes %j for an empty cart',
    (lines) => {
      expect(messageFor(lines)).toContain('empty');
    },
  );
});
