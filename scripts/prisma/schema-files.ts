// Where the schemas and migrations of both databases live, and how each schema is made from the one models file.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export const PROVIDERS = ['sqlite', 'postgresql'] as const;
export type Provider = (typeof PROVIDERS)[number];

export const PRISMA_FOLDER = path.resolve(import.meta.dirname, '../../prisma');

/** The complete schema of one database as `prisma/models.prisma` has it now. */
export async function composeSchema(provider: Provider): Promise<string> {
  const models = await readFile(path.join(PRISMA_FOLDER, 'models.prisma'), 'utf8');
  return `// Written by scripts/prisma/migrate-diff.ts from ../models.prisma; edit that file, never this one.

generator client {
  provider     = "prisma-client"
  output       = "../generated/${provider}"
  runtime      = "nodejs"
  moduleFormat = "esm"
}

datasource db {
  provider = "${provider}"
}

${models.replace(/^(\/\/[^\n]*\n)+\n/, '')}`;
}

/** The schema that the migrations of this database add up to. */
export function schemaFile(provider: Provider): string {
  return path.join(PRISMA_FOLDER, provider, 'schema.prisma');
}

export function migrationsFolder(provider: Provider): string {
  return path.join(PRISMA_FOLDER, provider, 'migrations');
}
