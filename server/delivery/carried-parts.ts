// The prebuilt parts that one script carries, each under a name of one letter: every shopper downloads the names as well.
import type { ScriptPart } from '@/core/site-script';

/** What a piece of a script is for. */
export type ScriptRole =
  'runtime' | 'condition' | 'fact' | 'rule' | 'trigger' | 'keeper' | 'attachment' | 'holdout' | 'campaigns';

/** A script is its pieces, one after the other. */
export interface ScriptPiece {
  role: ScriptRole;
  /** Name of the part. */
  kind: string;
  text: string;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** `a`, `b` … `Z`, `a1`, `b1` …: no word of the language among them. */
function nameAt(index: number): string {
  const round = Math.floor(index / LETTERS.length);
  return `${LETTERS.charAt(index % LETTERS.length)}${round || ''}`;
}

export class CarriedParts {
  readonly #parts = new Map<string, { role: ScriptRole; name: string; code: ScriptPart }>();

  /**
   * Takes a part into the script, once, and answers what it is called there.
   * @throws Error when the build has no such part
   */
  carry(role: ScriptRole, kind: string, parts: Readonly<Record<string, ScriptPart>>): string {
    const code = parts[kind];
    if (code === undefined)
      throw new Error(`The embed build has no part "${kind}". Build it again: npm run build:embed.`);
    const carried = this.#parts.get(kind) ?? { role, name: nameAt(this.#parts.size), code };
    this.#parts.set(kind, carried);
    return carried.name;
  }

  /** What is carried so far, in order. */
  get kinds(): string[] {
    return [...this.#parts.keys()];
  }

  /** Their declaration, a piece each; none when there are no parts. */
  declare(): ScriptPiece[] {
    return [...this.#parts].map(([kind, { role, name, code }], index) => ({
      role,
      kind,
      text: `${index === 0 ? 'let ' : ''}${name}=${code}${index === this.#parts.size - 1 ? ';' : ','}`,
    }));
  }
}
