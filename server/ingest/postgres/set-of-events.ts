// The part of the log that a transaction works on.
import type { EventRow, EventTable, LoggedEvent } from '../counting/tables';
import { ReadRows } from './read-rows';

export class SetOfEvents implements EventTable {
  /** `site id` → the log holds it. */
  readonly known = new ReadRows<true>();
  /** `site visitor` or `site subject` → events; those of a visitor under other keys than those of a subject. */
  readonly byVisitor = new ReadRows<LoggedEvent[]>();
  readonly bySubject = new ReadRows<LoggedEvent[]>();
  /** `site id` → form.submitted. */
  readonly forms = new ReadRows<LoggedEvent>();
  inserted: EventRow[] = [];
  /** Cursor → how the event is to be kept. */
  readonly rewritten = new Map<number, LoggedEvent>();

  insert(row: EventRow): boolean {
    const key = `${row.site} ${row.event.id}`;
    if (this.known.get(key)) return false;
    this.known.put(key, true);
    this.inserted.push(row);
    return true;
  }

  ofVisitor(site: number, visitor: string): LoggedEvent[] {
    const events = this.byVisitor.get(`${site} ${visitor}`) ?? [];
    return events.map((one) => this.#asItIs(one)).filter(({ event }) => event.visitor === visitor);
  }

  ofSubject(site: number, subject: string): LoggedEvent[] {
    const events = this.bySubject.get(`${site} ${subject}`) ?? [];
    return events.map((one) => this.#asItIs(one)).filter((one) => one.subject === subject);
  }

  form(site: number, id: string): LoggedEvent | undefined {
    const form = this.forms.get(`${site} ${id}`);
    return form && this.#asItIs(form);
  }

  rewrite(_site: number, event: LoggedEvent): void {
    this.rewritten.set(event.cursor, event);
  }

  get isMissing(): boolean {
    return [this.known, this.byVisitor, this.bySubject, this.forms].some((rows) => rows.isMissing);
  }

  reset(): void {
    this.known.reset();
    this.inserted = [];
    this.rewritten.clear();
  }

  #asItIs(event: LoggedEvent): LoggedEvent {
    return this.rewritten.get(event.cursor) ?? event;
  }
}
