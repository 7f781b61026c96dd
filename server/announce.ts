// What the owner reads once everything runs. Plain text on standard output; the logs are on standard error.
import type { Config } from './config';

export interface Announcement {
  config: Pick<Config, 'publicUrl' | 'demoUrl' | 'demoPort' | 'dataDir'>;
  /** The one-time token of the first-run page; null when there is an owner. */
  setupToken: string | null;
  seeded: boolean;
}

export function announce({ config, setupToken, seeded }: Announcement): string {
  const lines = ['', 'Beckon is running.', '', `  Builder     ${config.publicUrl}`];
  if (config.demoPort !== null) lines.push(`  Demo shop   ${config.demoUrl}`);
  lines.push(`  Data        ${config.dataDir}`, '');
  if (setupToken)
    lines.push(
      'Nobody owns this Beckon yet. Open this link to become its owner; it works once:',
      '',
      `  ${config.publicUrl}/setup?token=${setupToken}`,
      '',
    );
  else
    lines.push(
      `Sign in at ${config.publicUrl}/login. Forgotten password: npm run reset-password -- you@example.com`,
      '',
    );
  if (seeded)
    lines.push(
      'A demo site with a draft campaign is there: open it, publish it, and look at the demo shop.',
      '',
    );
  lines.push('Press Ctrl-C to stop.', '');
  return lines.join('\n');
}
