// `npm run build:embed`: builds what shops download into `.build/embed`.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildEmbed } from './build-embed';

await buildEmbed(path.join(fileURLToPath(new URL('../..', import.meta.url)), '.build/embed'));
