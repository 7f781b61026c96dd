// What the columns of a table are called, with an example of what stands in each, so that a person can tell what they hold.

export interface TableColumn {
  /** As it stands in the table. */
  name: string;
  /** Of the first row that has something there; empty: none of the first rows has. */
  example: string;
}

const MOST_COLUMNS = 100;
const LONGEST = 80;
/** Rows that are looked at for examples. */
const ROWS = 20;

export class TableColumns {
  #columns: { at: number; column: TableColumn }[] = [];
  #rows = 0;

  /** Answers what is filled while rows are shown. */
  name(cells: readonly string[]): TableColumn[] {
    this.#columns = cells
      .map((cell, at) => ({ at, column: { name: short(cell), example: '' } }))
      .filter(({ column }) => column.name !== '')
      .slice(0, MOST_COLUMNS);
    return this.#columns.map(({ column }) => column);
  }

  show(cells: readonly string[] | undefined): void {
    if (!cells || this.#rows++ >= ROWS) return;
    for (const { at, column } of this.#columns) column.example ||= short(cells[at] ?? '');
  }
}

function short(cell: string): string {
  return cell.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST);
}
