import { describe, expect, it } from 'vitest';
import { renameFields } from './message-kinds';

const data = { email: 'ada@example.com', page: 'https://shop.example/', fields: { name: 'Ada', phone: '1' } };

describe('the fields of a message', () => {
  it('carry the names that the receiver wants, and keep the others', () => {
    expect(renameFields(data, { email: 'email_address', 'fields.phone': 'PHONE' })).toEqual({
      email_address: 'ada@example.com',
      page: 'https://shop.example/',
      fields: { name: 'Ada', PHONE: '1' },
    });
  });

  it('can change places', () => {
    expect(renameFields(data, { email: 'page', page: 'email' })).toMatchObject({
      page: 'ada@example.com',
      email: 'https://shop.example/',
    });
  });

  it('give their name away to one that is renamed to it', () => {
    expect(renameFields(data, { 'fields.phone': 'name' }).fields).toEqual({ name: '1' });
    expect(renameFields({ fields: { phone: '1', name: 'Ada' } }, { 'fields.phone': 'name' }).fields).toEqual({
      name: '1',
    });
  });

  it('may be called like something every object has', () => {
    const answers = JSON.parse('{"constructor": "a", "toString": "b", "__proto__": "c"}') as object;
    const renamed = renameFields({ fields: answers }, { 'fields.toString': 'text' });
    expect(JSON.stringify(renamed)).toBe('{"fields":{"constructor":"a","__proto__":"c","text":"b"}}');
  });
});
