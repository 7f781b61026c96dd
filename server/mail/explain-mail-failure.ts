// Why a mail did not go out, from what the mail library reports: a code for the screen, and the server's own words.

export const MAIL_PROBLEMS = [
  'unknown-host',
  'refused',
  'timeout',
  'encryption',
  'sign-in',
  'sender',
  'recipient',
  'other',
] as const;
export type MailProblem = (typeof MAIL_PROBLEMS)[number];

export interface MailFailure {
  problem: MailProblem;
  /** What the server said, or the system; never what was sent. At most 300 characters. */
  answer: string;
  /** Trying again will not help. */
  final: boolean;
}

const MAX_ANSWER = 300;

interface Reported {
  code?: unknown;
  command?: unknown;
  response?: unknown;
  responseCode?: unknown;
}

export function explainMailFailure(error: unknown): MailFailure {
  const reported: Reported = typeof error === 'object' && error !== null ? error : {};
  const message = error instanceof Error ? error.message : String(error);
  const answer = (typeof reported.response === 'string' ? reported.response : message)
    .replaceAll(/\s+/g, ' ')
    .slice(0, MAX_ANSWER);
  const problem = problemOf(reported, message);
  // Of its own words, a server says with 5 that it will never take this recipient.
  const refusedForGood = typeof reported.responseCode === 'number' && reported.responseCode >= 500;
  return { problem, answer, final: problem === 'recipient' && refusedForGood };
}

function problemOf({ code, command }: Reported, message: string): MailProblem {
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'sign-in';
  if (code === 'EENVELOPE') return command === 'RCPT TO' ? 'recipient' : 'sender';
  if (code === 'ETLS' || /certificate|wrong version number|STARTTLS|self.signed|SSL|TLS/i.test(message))
    return 'encryption';
  if (code === 'EDNS' || /ENOTFOUND|EAI_AGAIN/.test(message)) return 'unknown-host';
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/.test(message)) return 'refused';
  if (code === 'ETIMEDOUT' || /timeout|ETIMEDOUT/i.test(message)) return 'timeout';
  return 'other';
}
