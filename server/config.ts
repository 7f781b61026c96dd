// Everything the environment may set, parsed once. A value that cannot be used stops the start with a sentence.
import path from 'node:path';
import ipaddr from 'ipaddr.js';
import { MAIL_SECURITIES, type MailSettings } from './mail/mail-settings';
import { StartupError } from './startup-error';

export interface Config {
  /** Port of the builder, the script and the event intake. */
  port: number;
  /** Port of the demo shop; null when it is switched off. */
  demoPort: number | null;
  /** Address to listen on. */
  host: string;
  /** Origin under which browsers reach Beckon, without a trailing slash. */
  publicUrl: string;
  /** Origin of the demo shop. */
  demoUrl: string;
  /** Absolute path of the folder that holds everything the program keeps. */
  dataDir: string;
  /** PostgreSQL connection string for app data and events, which several processes may share; undefined: SQLite in the data folder. */
  databaseUrl: string | undefined;
  /** Address ranges of proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly [ipaddr.IPv4 | ipaddr.IPv6, number][];
  /** Where mails go out; null: an operator says so in the program, or nobody does. */
  mail: MailSettings | null;
  /** Webhooks may lead into private networks, and need no TLS. */
  allowPrivateWebhooks: boolean;
  logLevel: LogLevel;
  /** Hot reload, pretty errors; set by `npm run dev`. */
  dev: boolean;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Environment = Readonly<Record<string, string | undefined>>;

function fail(name: string, value: string, expected: string): never {
  throw new StartupError(`${name} is "${value}", but ${expected}.`);
}

function parsePort(env: Environment, name: string, fallback: number): number {
  const value = env[name]?.trim();
  if (!value) return fallback;
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65535)
    fail(name, value, 'a port is a whole number from 1 to 65535');
  return port;
}

function parseOrigin(name: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== '/' ||
    url.search ||
    url.hash ||
    url.username
  )
    fail(name, value, 'it must be an address such as https://beckon.example.com, without a path');
  return url.origin;
}

function parseProxies(value: string): Config['trustedProxies'] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap((part): [ipaddr.IPv4 | ipaddr.IPv6, number][] => {
      if (part === 'loopback') return [ipaddr.parseCIDR('127.0.0.0/8'), ipaddr.parseCIDR('::1/128')];
      if (ipaddr.isValidCIDR(part)) return [ipaddr.parseCIDR(part)];
      if (!ipaddr.isValid(part))
        fail(
          'TRUSTED_PROXY',
          value,
          'it must list addresses or ranges such as "10.0.0.0/8", or the word "loopback"',
        );
      const address = ipaddr.parse(part);
      return [[address, address.kind() === 'ipv4' ? 32 : 128]];
    });
}

/** All of it from the environment, or nothing. */
function parseMail(env: Environment): MailSettings | null {
  const host = env.SMTP_HOST?.trim();
  if (!host) return null;
  const asked = env.SMTP_SECURITY?.trim() || 'starttls';
  const security = MAIL_SECURITIES.find((one) => one === asked);
  if (!security) fail('SMTP_SECURITY', asked, `it must be one of ${MAIL_SECURITIES.join(', ')}`);
  const from = env.MAIL_FROM?.trim() ?? '';
  if (!/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(from))
    fail('MAIL_FROM', from, 'with SMTP_HOST it must be an address such as beckon@example.com');
  return {
    host,
    port: parsePort(env, 'SMTP_PORT', security === 'tls' ? 465 : 587),
    security,
    user: env.SMTP_USER?.trim() ?? '',
    // Never trimmed, never repeated.
    password: env.SMTP_PASSWORD ?? '',
    from,
  };
}

function parseSwitch(env: Environment, name: string): boolean {
  const value = env[name]?.trim() || '0';
  if (value !== '0' && value !== '1') fail(name, value, 'it must be 1 for yes or 0 for no');
  return value === '1';
}

/** @throws StartupError naming the variable, its value and what it should be. */
export function parseConfig(env: Environment): Config {
  const port = parsePort(env, 'PORT', 3000);
  const demoOff = env.DEMO_PORT?.trim() === 'off';
  const demoPort = demoOff ? null : parsePort(env, 'DEMO_PORT', port === 65535 ? 65534 : port + 1);
  if (demoPort === port)
    fail('DEMO_PORT', String(demoPort), 'the demo shop needs another port than PORT, or "off"');
  const databaseUrl = env.DATABASE_URL?.trim() || undefined;
  // Its value is never repeated: it holds a password.
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new StartupError(
      'DATABASE_URL must start with postgresql://; leave it empty to keep everything in SQLite.',
    );
  if (databaseUrl && !URL.canParse(databaseUrl))
    throw new StartupError(
      'DATABASE_URL cannot be read; write it as postgresql://user:password@host:5432/database, with signs such as @, # or / in the password as %40, %23 or %2F.',
    );
  const logLevel = env.LOG_LEVEL?.trim() || 'info';
  if (!isLogLevel(logLevel)) fail('LOG_LEVEL', logLevel, `it must be one of ${LOG_LEVELS.join(', ')}`);
  return {
    port,
    demoPort,
    host: env.HOST?.trim() || '0.0.0.0',
    publicUrl: parseOrigin('PUBLIC_URL', env.PUBLIC_URL?.trim() || `http://localhost:${port}`),
    demoUrl: parseOrigin('DEMO_URL', env.DEMO_URL?.trim() || `http://localhost:${demoPort ?? port + 1}`),
    dataDir: path.resolve(env.DATA_DIR?.trim() || 'data'),
    databaseUrl,
    trustedProxies: parseProxies(env.TRUSTED_PROXY ?? ''),
    allowPrivateWebhooks: parseSwitch(env, 'BECKON_ALLOW_PRIVATE_WEBHOOKS'),
    mail: parseMail(env),
    logLevel,
    dev: env.BECKON_DEV === '1',
  };
}

function isLogLevel(value: string): value is LogLevel {
  return (LOG_LEVELS as readonly string[]).includes(value);
}
