// The pages of a shop: on which of them visitors first met which campaign, and what came of it.
import type { ReadScope } from '../access/scope';
import type { App } from '../app';
import { readByValue, type ValueRow } from './read-by-value';

export interface PagesView {
  /** Those with the most visitors first, the rest as one. */
  pages: PageRow[];
}

export interface PageRow extends Omit<ValueRow, 'value'> {
  /** Host and path; empty: not known. Null: all pages that are not named. */
  page: string | null;
}

/** @throws AppError `not-found` */
export async function getPages(app: App, scope: ReadScope, siteId: string): Promise<PagesView> {
  const [rows = []] = await readByValue(app, scope, siteId, ['page']);
  return { pages: rows.map(({ value, ...row }) => ({ page: value, ...row })) };
}
