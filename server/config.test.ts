import { describe, expect, it } from 'vitest';
import { parseConfig } from './config';

describe('the environment', () => {
  it('needs nothing: an empty environment gives a working set of values', () => {
    const config = parseConfig({});
    expect(config).toMatchObject({
      port: 3000,
      demoPort: 3001,
      publicUrl: 'http://localhost:3000',
      logLevel: 'info',
      allowPrivateWebhooks: false,
    });
    expect(config.dataDir).toMatch(/\/data$/);
  });

  it('moves the demo shop and the public address along with PORT', () => {
    expect(parseConfig({ PORT: '4100' })).toMatchObject({
      demoPort: 4101,
      publicUrl: 'http://localhost:4100',
    });
  });

  it.each([
    [{ PORT: 'eighty' }, /PORT is "eighty".*whole number/],
    [{ PORT: '70000' }, /PORT is "70000"/],
    [{ PORT: '4000', DEMO_PORT: '4000' }, /another port/],
    [{ PUBLIC_URL: 'beckon.example.com' }, /PUBLIC_URL.*https:\/\//],
    [{ PUBLIC_URL: 'https://beckon.example.com/app' }, /without a path/],
    [{ PORT: '0x1f90' }, /PORT is "0x1f90"/],
    [{ PORT: '0' }, /PORT is "0"/],
    [{ DATABASE_URL: 'mysql://localhost' }, /postgresql:\/\//],
    [{ DATABASE_URL: 'postgresql://beckon:half#half@host/db' }, /DATABASE_URL cannot be read.*%23/],
    [{ TRUSTED_PROXY: 'nginx' }, /TRUSTED_PROXY/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL/],
    [{ SMTP_HOST: 'smtp.example.com' }, /MAIL_FROM.*such as beckon@example.com/],
    [{ SMTP_HOST: 'smtp.example.com', MAIL_FROM: 'a@b.example, c@d.example' }, /MAIL_FROM/],
    [{ SMTP_HOST: 'h', SMTP_SECURITY: 'ssl', MAIL_FROM: 'a@b.example' }, /SMTP_SECURITY.*starttls/],
    [{ BECKON_ALLOW_PRIVATE_WEBHOOKS: 'yes' }, /BECKON_ALLOW_PRIVATE_WEBHOOKS is "yes".*1 for yes/],
  ])('says in one sentence what is wrong with %j', (env, sentence) => {
    expect(() => parseConfig(env)).toThrow(sentence);
  });

  it('fixes where mails go out, encrypted unless it says otherwise', () => {
    expect(parseConfig({}).mail).toBeNull();
    const mail = { SMTP_HOST: 'smtp.example.com', MAIL_FROM: 'beckon@example.com' };
    expect(parseConfig(mail).mail).toEqual({
      host: 'smtp.example.com',
      port: 587,
      security: 'starttls',
      user: '',
      password: '',
      from: 'beckon@example.com',
    });
    const whole = { ...mail, SMTP_SECURITY: 'tls', SMTP_USER: 'beckon', SMTP_PASSWORD: ' kiln ' };
    expect(parseConfig(whole).mail).toMatchObject({ port: 465, user: 'beckon', password: ' kiln ' });
  });

  it('never repeats a database password in a message', () => {
    for (const url of ['mysql://user:secret@host', 'postgresql://user:secret#@host/db'])
      expect(() => parseConfig({ DATABASE_URL: url })).toThrow(/^DATABASE_URL (?!.*secret)/);
  });
});
