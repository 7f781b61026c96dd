// What a block of custom HTML asks for and does not get, found by reading it as a browser would, roughly: the frame it stands
// in stops all of it, whether it is found here or not, so that a disguise gains nothing but silence.

export interface Stopped {
  /**
   * - `address`: would be loaded from elsewhere.
   * - `script`: would run: an element, an attribute `on…`, an address `javascript:`.
   * - `form`: nothing sends it.
   * - `link`: not a whole address, so that it would lead into Beckon.
   * - `target`: a link that does not open a new tab.
   */
  kind: 'address' | 'script' | 'form' | 'link' | 'target';
  /** What to look for in the HTML. */
  what: string;
}

/** A comment; a closing tag; the name of an opening one. */
const MARKUP = /<!--[^]*?(?:-->|$)|<\/[a-z][^>]*>?|<([a-z][^\s/>]*)/gi;
const ATTRIBUTE = /[\s/]*([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/y;
const IN_CSS =
  /url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]*))\s*\)|@import\s*(?:"([^"]*)"|'([^']*)')|image-set\(\s*["']([^"']+)/gi;

/** Longest that one is quoted. */
const MOST_QUOTED = 120;

/** Attributes that load what they name, on elements of any kind that have them. */
const LOADING = /^(?:src|poster|background|data|xlink:href)$/;
const LISTS = /^(?:srcset|imagesrcset)$/;
/** … and those whose `href` loads. */
const LOADING_BY_HREF = /^(?:link|use|image|feimage)$/;

const OWN_PICTURE = /^\/s\/i\/[\da-f]{16}-\d{1,4}\.(?:avif|webp)$/;
const WHOLE_LINK = /^(?:https?:\/\/|mailto:|tel:|#|$)/i;

/** Each once, in the order in which it stands there. @param html at most `LONGEST.html` long, or this takes its time */
export function stoppedInHtml(html: string): Stopped[] {
  const found = new Map<string, Stopped>();
  const stop = (kind: Stopped['kind'], all: string) => {
    const what = all.length > MOST_QUOTED ? `${all.slice(0, MOST_QUOTED - 1)}…` : all;
    found.set(`${kind} ${what}`, { kind, what });
  };
  const load = (address: string) => {
    const named = address.trim().replaceAll('&amp;', '&');
    if (!/^(?:data:|#|$)/i.test(named) && !OWN_PICTURE.test(named)) stop('address', named);
  };
  const loadInCss = (css: string) => {
    for (const [, ...named] of css.matchAll(IN_CSS)) load(named.find((one) => one !== undefined) ?? '');
  };

  MARKUP.lastIndex = 0;
  for (let tag = MARKUP.exec(html); tag; tag = MARKUP.exec(html)) {
    const name = tag[1]?.toLowerCase();
    if (name === undefined) continue;
    const end = readAttributes(html, MARKUP.lastIndex, (attribute, value) => {
      if (/^on[a-z]/.test(attribute)) stop('script', attribute);
      else if (/^\s*javascript:/i.test(value)) stop('script', value.trim());
      else if (attribute === 'style') loadInCss(value);
      else if (LISTS.test(attribute)) for (const one of listed(value)) load(one);
      else if (LOADING.test(attribute) || (attribute === 'href' && LOADING_BY_HREF.test(name))) load(value);
      else if (attribute === 'href' && /^(?:a|area)$/.test(name) && !WHOLE_LINK.test(value.trim()))
        stop('link', value.trim());
      else if (attribute === 'target' && /^_(?:self|top|parent)$/i.test(value)) stop('target', value);
    });
    if (name === 'form') stop('form', '<form>');
    if (name === 'script') stop('script', '<script>');
    // What stands in these is no HTML.
    const text = /^(?:style|script|textarea|title)$/.test(name) ? textUntil(html, end, name) : '';
    if (name === 'style') loadInCss(text);
    MARKUP.lastIndex = end + text.length;
  }
  return [...found.values()];
}

/** @returns where they end */
function readAttributes(html: string, start: number, see: (name: string, value: string) => void): number {
  let end = start;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const found = ATTRIBUTE.exec(html);
    if (!found) return end;
    end = ATTRIBUTE.lastIndex;
    const [, name = '', ...values] = found;
    see(name.toLowerCase(), values.find((one) => one !== undefined) ?? '');
  }
}

function textUntil(html: string, start: number, name: string): string {
  const length = html.slice(start).search(new RegExp(`</${name}`, 'i'));
  return length < 0 ? html.slice(start) : html.slice(start, start + length);
}

/** Addresses of a `srcset`. One that holds pictures in itself has commas in them. */
function listed(value: string): string[] {
  const parts = value.split(',').map((part) => part.trim().split(/\s/, 1).join());
  return /data:/i.test(value) ? parts.filter((part) => /^(?:https?:)?\/\//i.test(part)) : parts;
}
