// Pages of custom HTML. What is published lies on the disk, as designs do, and as long. What is still being written is kept in
// memory alone, and the oldest is forgotten: an editor that is open asks for it again.
// They lie apart from scripts: what an owner wrote must never be sent to a shop as one.
import { htmlPath } from '@/core/html-file';
import { encode, type Encoded } from './encode';
import { HashedFiles } from './hashed-files';
import { RecentCache } from './recent-cache';

/** Pages held in memory while they are written; each has at most `MAX_HTML_PAGE` characters. */
const MAX_DRAFTS = 300;

export class HtmlPages {
  readonly #drafts = new RecentCache<string>(MAX_DRAFTS);

  private constructor(private readonly files: HashedFiles) {}

  /** @param folder is made when it does not exist */
  static async open(folder: string, secret: string): Promise<HtmlPages> {
    return new HtmlPages(await HashedFiles.open(folder, secret, 'html'));
  }

  /** Keeps a page for shops, and answers its address. Keeping it twice is harmless. */
  async keep(page: string): Promise<string> {
    return htmlPath(await this.files.put(page));
  }

  /** Keeps it for the team, for a while, and answers the address that it would have on shops. */
  show(page: string): string {
    const name = this.files.nameOf(page);
    this.#drafts.set(name, page);
    return htmlPath(name);
  }

  /** Null when there is none of this name. */
  async get(name: string): Promise<Encoded | null> {
    const draft = this.#drafts.get(name);
    return draft === undefined ? this.files.get(name) : encode(draft, false);
  }

  /** @param inUse names @param now ms since 1970 @returns how many files were deleted */
  sweep(inUse: ReadonlySet<string>, now: number): Promise<number> {
    return this.files.sweep(inUse, now);
  }
}

/** Names of the pages that a written design frames. */
export function pagesNamed(design: string): string[] {
  return design.match(/(?<=\/s\/h\/)[\w-]{9}(?=\.html)/g) ?? [];
}
