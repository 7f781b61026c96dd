// The types that shops copy say what the script does: they are compiled against its own, and against a sample.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the compiler has to say about a module that stands in the project's root. */
function compile(source: string): string[] {
  const name = path.join(root, 'sample.ts');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    paths: { '@/*': [`${root}*`] },
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (file) => file === name || fileExists(file);
  host.getSourceFile = (file, ...rest) =>
    file === name ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : getSourceFile(file, ...rest);
  const program = ts.createProgram([name], options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(name))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

it('say what the script takes and answers', () => {
  expect(
    compile(`
      import type { BeckonApi } from '@/embed/api';
      import type { Beckon } from './public/beckon';

      type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
      const sameNames: Equal<keyof BeckonApi, keyof Beckon> = true;
      const taken: {
        [Name in 'set' | 'identify' | 'consent' | 'show' | 'close' | 'reset']: Equal<
          Parameters<BeckonApi[Name]>,
          Parameters<Beckon[Name]>
        >;
      } = { set: true, identify: true, consent: true, show: true, close: true, reset: true };

      // Overloads are taken apart by what they accept.
      declare const ours: BeckonApi;
      declare const theirs: Beckon;
      type Order<Track> = Track extends {
        (type: 'order.placed', order: infer Order): void;
        (name: string, props?: infer Props): void;
      } ? [Order, Props] : never;
      const tracked: Equal<Order<BeckonApi['track']>, Order<Beckon['track']>> = true;

      // What the script hands out fits what shops are told of it; there it may be less.
      const shown: Beckon['explain'] = ours.explain;
      const heard: (event: Parameters<Parameters<BeckonApi['on']>[1]>[0]) => void = (event) => {
        const told: Parameters<Parameters<Beckon['on']>[1]>[0] = event;
      };
      const ended: ReturnType<Beckon['on']> = ours.on('x', () => {});
    `),
  ).toEqual([]);
}, 60_000);

it('let a shop write what it will, and no more', () => {
  expect(
    compile(`
      import './public/beckon';
      (window.beckon ||= []).push((beckon) => {
        beckon.set({ cart: { total: 4900, currency: 'EUR', items: [{ id: 'mug', quantity: 2, attributes: { size: 'L' } }] } });
        beckon.identify('customer-7', { tier: 'gold' });
        beckon.consent({ statistics: true });
        beckon.track('order.placed', { order: '1', total: 1, currency: 'EUR', items: 1, lines: [{ id: 'mug' }] });
        beckon.track('added', { price: 100 });
        const off = beckon.on('beforeShow', ({ props }) => props.campaign !== 'c1');
        off?.();
        beckon.show('c1');
        const reasons: string[] = beckon.explain()?.campaigns.map(({ reason }) => reason) ?? [];
        // @ts-expect-error a purpose that there is not
        beckon.consent({ necessary: true });
        // @ts-expect-error amounts are numbers
        beckon.set({ cart: { total: '49.00' } });
        // @ts-expect-error nothing of this name
        beckon.open('c1');
      });
    `),
  ).toEqual([]);
}, 60_000);
