// A compiled design as the module a shop imports.
import type { Design } from '@/core/render/design';
import type { ScriptPart } from '@/core/site-script';

/** JSON strings, and whether a colon follows: then they are keys. */
const STRINGS = /"((?:[^"\\]|\\.)*)"(:?)/g;
const IDENTIFIER = /^[A-Za-z]\w*$/;

/**
 * A JavaScript literal is JSON whose keys mostly need no quotes. The same design gives the same bytes.
 * @param parts what moves in designs, by name
 * @throws Error when the build lacks one that the design needs
 */
export function writeDesign(
  { behaviours = [], ...design }: Design,
  parts: Readonly<Record<string, ScriptPart>>,
): string {
  const literal = JSON.stringify(design).replace(STRINGS, (string, text: string, colon: string) =>
    colon && IDENTIFIER.test(text) ? `${text}:` : string,
  );
  const codes = behaviours.map((name) => {
    const code = parts[name];
    if (code === undefined)
      throw new Error(`The embed build has no part "${name}". Build it again: npm run build:embed.`);
    return code;
  });
  const moving = codes.length > 0 ? `,behaviours:[${codes.join()}]` : '';
  return `export default ${literal.slice(0, -1)}${moving}};\n`;
}
