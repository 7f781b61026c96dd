// The enrolments that a transaction works on: of each visitor those in all phases of the site.
import type { Enrolment } from '../counting/enrolment';
import type { EnrolmentTable } from '../counting/tables';
import { ReadRows } from './read-rows';

type ByPhase = ReadonlyMap<number, Enrolment>;

export class SetOfEnrolments implements EnrolmentTable {
  /** `site visitor` → phase → enrolment. */
  readonly ofVisitor = new ReadRows<ByPhase>();
  /** `site visitor phase` → as it is to be written. */
  readonly written = new Map<string, Enrolment>();
  renamed: { site: number; visitor: string; alias: string }[] = [];

  of(site: number, phase: number, visitor: string): Enrolment | undefined {
    return this.ofVisitor.get(`${site} ${visitor}`)?.get(phase);
  }

  allOf(site: number, visitor: string): { phase: number; enrolment: Enrolment }[] {
    const enrolments = this.ofVisitor.get(`${site} ${visitor}`) ?? [];
    return [...enrolments].map(([phase, enrolment]) => ({ phase, enrolment }));
  }

  put(site: number, phase: number, visitor: string, enrolment: Enrolment): void {
    const key = `${site} ${visitor}`;
    this.ofVisitor.put(key, new Map([...(this.ofVisitor.get(key) ?? []), [phase, enrolment]]));
    this.written.set(`${key} ${phase}`, enrolment);
  }

  rename(site: number, visitor: string, alias: string): void {
    this.ofVisitor.put(`${site} ${alias}`, this.ofVisitor.get(`${site} ${visitor}`));
    this.ofVisitor.put(`${site} ${visitor}`, undefined);
    this.renamed.push({ site, visitor, alias });
  }

  reset(): void {
    this.ofVisitor.reset();
    this.written.clear();
    this.renamed = [];
  }
}
