// A table in text, row by row as it arrives: parted by commas, semicolons, bars or tabs. Memory is bounded by one row.

export interface TableRow {
  /** In the file, from 1; of a row over several lines, the first. */
  line: number;
  /** Undefined: the row is longer than any product can be, and was passed over. */
  cells: string[] | undefined;
  /** The file ends within a quoted cell, so that what was read may be several rows. */
  isCut?: true;
}

/** UTF-16 code units. */
const LONGEST_ROW = 100_000;

/** @param chunks text in UTF-8, or in UTF-16 that begins with its mark */
export async function* readTable(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TableRow> {
  let decoder: TextDecoder | undefined;
  let parted: string | undefined;
  let head = '';
  const state = new RowReader();
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    let text = decoder.decode(chunk, { stream: true });
    if (parted === undefined) {
      head += text;
      const end = head.search(/[\r\n]/);
      if (end < 0 && head.length < LONGEST_ROW) continue;
      parted = partedBy(end < 0 ? head : head.slice(0, end));
      text = head;
    }
    yield* state.read(text, parted);
  }
  const rest = decoder?.decode() ?? '';
  yield* state.read(parted === undefined ? head + rest : rest, parted ?? partedBy(head + rest));
  yield* state.end();
}

/** Spreadsheets write UTF-16 too, and say so in the first two bytes. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Whatever parts the first line most often. */
function partedBy(line: string): string {
  const count = (sign: string) => line.split(sign).length;
  return ['\t', ';', '|', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

class RowReader {
  #cells: string[] = [];
  #cell = '';
  #length = 0;
  #isQuoted = false;
  /** A quote was read that may end a quoted cell, or be the first of two. */
  #isOpen = false;
  #line = 1;
  #start = 1;
  #wasReturn = false;

  *read(text: string, parted: string): Generator<TableRow> {
    for (const sign of text) {
      if (sign === '\n' && this.#wasReturn) {
        this.#wasReturn = false;
        continue;
      }
      this.#wasReturn = sign === '\r';
      const isBreak = sign === '\n' || sign === '\r';
      if (isBreak) this.#line++;
      if (this.#isQuoted && !this.#isOpen) {
        if (sign === '"') this.#isOpen = true;
        else this.#add(isBreak ? '\n' : sign);
      } else if (this.#isOpen && sign === '"') {
        this.#isOpen = false;
        this.#add('"');
      } else if (isBreak) {
        yield* this.end();
        this.#start = this.#line;
      } else if (sign === parted) this.#endCell();
      else if (sign === '"' && this.#cell === '' && !this.#isOpen) this.#isQuoted = true;
      else this.#add(sign);
    }
  }

  *end(): Generator<TableRow> {
    const isEmpty = this.#cells.length === 0 && this.#cell === '' && !this.#isQuoted;
    const isLong = this.#length > LONGEST_ROW;
    const isCut = this.#isQuoted && !this.#isOpen;
    this.#endCell();
    const cells = this.#cells;
    this.#cells = [];
    this.#length = 0;
    if (!isEmpty)
      yield {
        line: this.#start,
        cells: isLong || isCut ? undefined : cells,
        ...(isCut && { isCut }),
      };
  }

  #add(sign: string): void {
    this.#length += sign.length;
    if (this.#length <= LONGEST_ROW) this.#cell += sign;
  }

  #endCell(): void {
    this.#cells.push(this.#cell);
    this.#cell = '';
    this.#isQuoted = false;
    this.#isOpen = false;
  }
}
