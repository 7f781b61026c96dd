// Prisma's schema engine as WebAssembly: prints the SQL that leads from one schema to another. Development and tests only.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { composeSchema, type Provider } from './schema-files';

/** One end of a comparison. */
export type SchemaSource =
  | { kind: 'empty' }
  /** Text of a schema file. */
  | { kind: 'schema'; text: string }
  /** The live database behind the adapter. */
  | { kind: 'database' };

let loaded: Promise<void> | undefined;

function load(): Promise<void> {
  loaded ??= (async () => {
    const file = createRequire(import.meta.url)
      .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
      .replace(/\.js$/, '.wasm');
    const { instance } = await WebAssembly.instantiate(await readFile(file), {
      './schema_engine_bg.js': { ...engine },
    });
    engine.__wbg_set_wasm(instance.exports);
    const start = instance.exports.__wbindgen_start;
    if (typeof start === 'function') start();
  })();
  return loaded;
}

/** Stands in for a PostgreSQL connection: every question has an empty answer. */
const unanswering: SqlDriverAdapter = {
  provider: 'postgres',
  adapterName: 'offline',
  queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: async () => 0,
  executeScript: async () => undefined,
  startTransaction: () => Promise.reject(new Error('Comparing schemas opens no transaction.')),
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: false }),
  dispose: async () => undefined,
};

/** Comparing two texts needs no database: SQLite gets an empty one in memory, PostgreSQL a stand-in that answers nothing. */
function offlineAdapter(provider: Provider): SqlMigrationAwareDriverAdapterFactory {
  switch (provider) {
    case 'sqlite':
      return new PrismaBetterSqlite3({ url: ':memory:' });
    case 'postgresql':
      return {
        provider: 'postgres',
        adapterName: 'offline',
        connect: async () => unanswering,
        connectToShadowDb: async () => unanswering,
      };
  }
}

/** SQL that turns `from` into `to`; empty when they agree. */
export async function diffSchemas(
  provider: Provider,
  from: SchemaSource,
  to: SchemaSource,
  adapter = offlineAdapter(provider),
): Promise<string> {
  await load();
  const current = await composeSchema(provider);
  const files = (content: string) => [{ path: 'schema.prisma', content }];
  const target = (source: SchemaSource) => {
    switch (source.kind) {
      case 'empty':
        return { tag: 'empty' as const };
      case 'schema':
        return { tag: 'schemaDatamodel' as const, files: files(source.text) };
      case 'database':
        return { tag: 'schemaDatasource' as const, files: files(current), configDir: '.' };
    }
  };
  const instance = await engine.SchemaEngine.new(
    { datamodels: [['schema.prisma', current]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  const { stdout } = await instance.diff({
    from: target(from),
    to: target(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const sql = (stdout ?? '').trim();
  return sql === '-- This is an empty migration.' ? '' : sql;
}
