// Templates escape whatever they are given; only what `html` itself made passes as it is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataBlock, html } from './html';

describe('html', () => {
  it('escapes text and attribute values', () => {
    const evil = `"><script>alert('x')</script>&`;
    expect(html`<p title="${evil}">${evil}</p>`.markup).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</p>',
    );
  });

  it('lets no text become markup', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { markup } = html`<b>${text}</b>`;
        expect(markup.slice(3, -4)).not.toMatch(/[<>"']/);
      }),
    );
  });

  it('keeps nested templates, joins lists, and leaves nothing behind for nothing', () => {
    const items = ['a', '<'].map((text) => html`<i>${text}</i>`);
    expect(html`<b>${[...items, false, null, undefined]}</b>`.markup).toBe('<b><i>a</i><i>&lt;</i></b>');
    expect(html`${0}`.markup).toBe('0');
  });
});

describe('a data block', () => {
  it('cannot be ended by its own data, and reads back unchanged', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const data = { text: `${text}</script><!--` };
        const { markup } = dataBlock('products', data);
        const inner = markup.replace(/^<script[^>]*>/, '').replace(/<\/script>$/, '');
        expect(inner).not.toContain('<');
        expect(JSON.parse(inner)).toEqual(data);
      }),
    );
  });
});
