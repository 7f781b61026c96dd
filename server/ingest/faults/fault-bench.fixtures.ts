// The built ingest program and a folder for its event files, for as long as a file of tests runs.
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { bundleEntries, temporaryFolder } from '../sqlite/store.fixtures';
import { INGEST_ENTRIES } from './start-ingest.fixtures';

/** To be called once, outside of the tests. Answers where a test of this name keeps its events, and where the program lies. */
export function prepareBench(): (name: string) => { file: string; directory: URL } {
  let program: Awaited<ReturnType<typeof bundleEntries>>;
  let data: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeAll(async () => {
    program = await bundleEntries(INGEST_ENTRIES);
    data = await temporaryFolder();
  });
  afterAll(async () => {
    await program.remove();
    await data.remove();
  });
  return (name) => ({ file: path.join(data.folder, `${name}.db`), directory: program.directory });
}
