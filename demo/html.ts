// HTML by tagged template: every value is escaped unless it is HTML already. The only way this shop makes markup.

/** Markup that is safe to send as it is. Made in this file alone, by `html` and `dataBlock`. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What may stand in a template: text and numbers are escaped; false, null and undefined leave nothing behind. */
export type HtmlValue = Html | string | number | false | null | undefined | readonly HtmlValue[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function render(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'object') return value.map(render).join('');
  return escapeHtml(String(value));
}

/** Values belong between tags or inside quoted attributes, nowhere else. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(strings.map((text, index) => text + render(values[index])).join(''));
}

/** Data for a script of the page, as a block that is never executed. `<` is written so that no text can end the block. */
export function dataBlock(id: string, value: unknown): Html {
  const json = JSON.stringify(value).replace(/</g, '\\u003c');
  return new Html(`<script type="application/json" id="${escapeHtml(id)}">${json}</script>`);
}
