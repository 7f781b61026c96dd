// The environment of programs that tests and benchmarks start.

/** Whatever could point such a program at an owner's real data, ports or addresses. */
const SETTINGS = [
  'PORT',
  'PUBLIC_URL',
  'DATA_DIR',
  'DEMO_PORT',
  'DEMO_URL',
  'HOST',
  'TRUSTED_PROXY',
  'DATABASE_URL',
  'SMTP_HOST',
  'SMTP_PORT',
  'SMTP_SECURITY',
  'SMTP_USER',
  'SMTP_PASSWORD',
  'MAIL_FROM',
  'LOG_LEVEL',
  'BECKON_ALLOW_PRIVATE_WEBHOOKS',
  'BECKON_DEV',
  'NODE_ENV',
];

/** This process's environment without Beckon's settings, and with the given ones. */
export function environmentWith(settings: Record<string, string>): NodeJS.ProcessEnv {
  const environment = { ...process.env };
  for (const name of SETTINGS) Reflect.deleteProperty(environment, name);
  return { ...environment, ...settings };
}
