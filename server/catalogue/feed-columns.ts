// What the columns of a feed are called, and what a row of a feed that is no table looks like when it is put into columns.

/** Of a column, by the names it can have in Google's and Shopify's feeds; lower case, without a prefix such as `g:`. */
const NAMES = {
  id: ['id', 'sku', 'variant sku', 'product_id'],
  title: ['title', 'name', 'product name'],
  url: ['link', 'url', 'product url', 'product_url'],
  image: ['image_link', 'image', 'image src', 'image_url'],
  price: ['price', 'variant price'],
  salePrice: ['sale_price', 'sale price'],
  comparePrice: ['compare_at_price', 'compare at price', 'variant compare at price'],
  cost: ['cost_of_goods_sold', 'cost per item', 'cost'],
  availability: ['availability', 'in_stock', 'stock_status'],
  stock: ['quantity', 'stock', 'inventory', 'variant inventory qty'],
  category: ['product_type', 'category', 'type', 'google_product_category', 'product category'],
  brand: ['brand', 'vendor'],
  tags: ['tags', 'labels'],
  group: ['item_group_id', 'group', 'handle'],
} as const;
export type Column = keyof typeof NAMES;
export const COLUMNS = Object.keys(NAMES) as readonly Column[];

/** What the columns of a site's own tables hold, where they are called otherwise; lower case. Empty: no column, whatever is called so. */
export type ColumnNames = Partial<Record<Column, string>>;

/** Columns that say something of a product by which it can be found; others are left out. */
export const ATTRIBUTES = ['color', 'colour', 'size', 'material', 'gender', 'age_group', 'pattern', 'condition', 'skin', 'style', 'season'] as const; // prettier-ignore

/** The columns of a feed, by what they hold; attributes behind a colon. */
export function readHeader(cells: readonly string[], own: ColumnNames = {}): Map<Column | string, number> {
  const names = cells.map(columnName);
  const columns = new Map<string, number>();
  for (const column of COLUMNS) {
    const named = own[column];
    if (named === '') continue;
    const known = named === undefined ? NAMES[column] : [named, ...NAMES[column]];
    const at = known.map((name) => names.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined) columns.set(column, at);
  }
  for (const name of ATTRIBUTES) if (names.includes(name)) columns.set(`:${name}`, names.indexOf(name));
  return columns;
}

/** As columns are compared. */
export function columnName(cell: string): string {
  return cell.trim().toLowerCase().replace(/^g:/, '');
}

/** Columns without which no row is a product. */
export function missingColumns(columns: ReadonlyMap<string, number>): Column[] {
  return (['id', 'title', 'url', 'price'] as const).filter((column) => !columns.has(column));
}

/** The first row of every feed that is no table. */
export const FIELD_NAMES: readonly string[] = [...Object.values(NAMES).map(([name]) => name), ...ATTRIBUTES];

const FIELDS = new Map<string, { at: number; order: number }>([
  ...Object.values(NAMES).flatMap((names, at) =>
    names.map((name, order): [string, { at: number; order: number }] => [name, { at, order }]),
  ),
  ...ATTRIBUTES.map((name, index): [string, { at: number; order: number }] => [
    name,
    { at: Object.keys(NAMES).length + index, order: 0 },
  ]),
]);

/** Whether a field can be a column at all. */
export function isField(name: string): boolean {
  return FIELDS.has(name);
}

/** Fields by name as a row below `FIELD_NAMES`; of several names for one column, the first that has a value. */
export function toCells(fields: ReadonlyMap<string, string>): string[] {
  const cells = FIELD_NAMES.map(() => '');
  const orders = FIELD_NAMES.map(() => Infinity);
  for (const [name, value] of fields) {
    const field = FIELDS.get(name);
    if (!field || value === '' || field.order >= (orders[field.at] ?? 0)) continue;
    cells[field.at] = value;
    orders[field.at] = field.order;
  }
  return cells;
}
