// The catalogue is complete: every piece can be shown, priced and found, and no picture is heavier than the shop can bear.
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { care, categories, findProduct, products, productsIn, relatedTo, selected } from './catalogue';

const pictureFile = (name: string) => path.resolve('demo/pictures', `${name}.webp`);

describe('the catalogue', () => {
  it('has at least 24 products, each under an address of its own', () => {
    expect(products.length).toBeGreaterThanOrEqual(24);
    expect(new Set(products.map(({ id }) => id)).size).toBe(products.length);
    for (const { id } of products) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('has something in every category, and nothing twice on the home page', () => {
    for (const { id } of categories) expect(productsIn(id).length).toBeGreaterThanOrEqual(4);
    expect(selected).toHaveLength(8);
    expect(new Set(selected).size).toBe(8);
  });

  it.each(products.map((product) => [product.id, product] as const))('describes %s fully', (_id, product) => {
    expect(Number.isInteger(product.price) && product.price > 0).toBe(true);
    expect(Number.isInteger(product.stock) && product.stock >= 0).toBe(true);
    expect(product.story.length).toBeGreaterThan(0);
    for (const text of [
      product.name,
      product.summary,
      product.size,
      product.weight,
      product.pictureAlt,
      ...product.story,
    ])
      expect(text.trim()).not.toBe('');
    expect(care[product.care]).toBeDefined();
    expect(findProduct(product.id)).toBe(product);
  });

  it('suggests four other things for each product, and sold-out ones only when nothing else is left', () => {
    for (const product of products) {
      const related = relatedTo(product);
      expect(related).toHaveLength(4);
      expect(related).not.toContain(product);
      expect(related.every(({ stock }) => stock > 0)).toBe(true);
    }
  });
});

describe('the pictures', () => {
  const names = [...products.map(({ id }) => id), ...categories.map(({ id }) => `category-${id}`)];

  it.each(names)('of %s are there in two sizes within 40 and 14 KB', (name) => {
    expect(statSync(pictureFile(name)).size).toBeLessThanOrEqual(40_000);
    expect(statSync(pictureFile(`${name}-400`)).size).toBeLessThanOrEqual(14_000);
  });

  it('of the home page are there within 110 KB', () => {
    for (const name of ['hero', 'hero-1200', 'hero-narrow', 'workshop', 'workshop-600']) {
      expect(existsSync(pictureFile(name))).toBe(true);
      expect(statSync(pictureFile(name)).size).toBeLessThanOrEqual(110_000);
    }
  });
});
