// A compiled design as the module a shop imports.
import type { Design } from '@/core/render/design';
import type { ScriptPart } from '@/core/site-script';

/** JSON strings, and whether a colon follows: then they are keys. */
const STRINGS = /"((?:[^"\\]|\\.)*)"(:?)/g;
const IDENTIFIER = /^[A-Za-z]\w*$/;
/** Under these keys stand addresses of our pictures, fonts and frames … */
const ADDRESSED = ['srcset', 'data-fonts', 'src'];
/** … and nothing that could end a template. */
const ADDRESSES = /^[\w/. ,-]+$/;

/** Where the module came from, and with it pictures and fonts: a design names no host. */
const ORIGIN = 'let b=import.meta.url.split("/s/f/")[0];';

/** Under this name the build keeps what runs quizzes: it takes a quiz, and gives what moves. */
const QUIZ_PART = 'quiz';
/** … and what asks which outcomes are sold out, for those that show products. */
const STOCK_PART = 'quizStock';

/**
 * A JavaScript literal is JSON whose keys mostly need no quotes. The same design gives the same bytes.
 * @param parts what moves in designs, by name
 * @throws Error when the build lacks one that the design needs
 */
export function writeDesign(
  { behaviours = [], quiz, ...design }: Design,
  parts: Readonly<Record<string, ScriptPart>>,
): string {
  const { literal, hasAddresses } = writeLiteral(design);
  const part = (name: string): ScriptPart => {
    const code = parts[name];
    if (code === undefined)
      throw new Error(`The embed build has no part "${name}". Build it again: npm run build:embed.`);
    return code;
  };
  const codes = [
    ...(quiz
      ? [
          `(${part(QUIZ_PART)})(${[writeLiteral(quiz).literal, ...(quiz.asksStock ? [part(STOCK_PART)] : [])].join()})`,
        ]
      : []),
    ...behaviours.map(part),
  ];
  const moving = codes.length > 0 ? `,behaviours:[${codes.join()}]` : '';
  return `${hasAddresses ? ORIGIN : ''}export default ${literal.slice(0, -1)}${moving}};\n`;
}

function writeLiteral(value: object): { literal: string; hasAddresses: boolean } {
  let key = '';
  let hasAddresses = false;
  const literal = JSON.stringify(value).replace(STRINGS, (string, text: string, colon: string) => {
    const isAddress = ADDRESSED.includes(key) && ADDRESSES.test(text);
    key = colon && text;
    if (isAddress) {
      hasAddresses = true;
      return `\`${text.replaceAll(/\/s\/[ifh]\//g, '${b}$&')}\``;
    }
    return colon && IDENTIFIER.test(text) ? `${text}:` : string;
  });
  return { literal, hasAddresses };
}
