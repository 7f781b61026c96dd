// A compiled design as the module a shop imports.
import type { Design } from '@/core/render/design';

/** JSON strings, and whether a colon follows: then they are keys. */
const STRINGS = /"((?:[^"\\]|\\.)*)"(:?)/g;
const IDENTIFIER = /^[A-Za-z]\w*$/;

/** A JavaScript literal is JSON whose keys mostly need no quotes. The same design gives the same bytes. */
export function writeDesign(design: Design): string {
  const literal = JSON.stringify(design).replace(STRINGS, (string, text: string, colon: string) =>
    colon && IDENTIFIER.test(text) ? `${text}:` : string,
  );
  return `export default ${literal};\n`;
}
