// What the builder receives when a call fails: our code, our details, and a sentence; never a stack or a cause.
import type { TRPCDefaultErrorShape, TRPCError } from '@trpc/server';
import * as z from 'zod';
import { AppError, type AppErrorCode } from '../errors';

/** Field path → what is wrong with it; the `details` of an `invalid` error about input. */
export interface FieldProblems {
  fields: Record<string, string>;
}

interface ErrorData {
  appCode: AppErrorCode;
  details: unknown;
  path?: string;
  httpStatus: number;
}

const HTTP_STATUS: Record<AppErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  invalid: 422,
  'rate-limited': 429,
  'setup-done': 409,
  'invalid-token': 400,
  unreadable: 500,
  internal: 500,
};

/** The AppError a failure stands for. Unknown causes become `internal`, and their text stays on the server. */
export function toAppError(error: TRPCError): AppError {
  if (error.cause instanceof AppError) return error.cause;
  if (error.cause instanceof z.ZodError) return invalidInput(error.cause);
  switch (error.code) {
    case 'NOT_FOUND':
      return new AppError(
        'not-found',
        'There is no such call. Reload the page to get the current version of Beckon.',
      );
    case 'PARSE_ERROR':
    case 'BAD_REQUEST':
    case 'UNSUPPORTED_MEDIA_TYPE':
    case 'METHOD_NOT_SUPPORTED':
      return new AppError('invalid', 'The request could not be read. Reload the page and try again.');
    default:
      return new AppError(
        'internal',
        'Something went wrong on the server. Try again; the log has the cause.',
      );
  }
}

function invalidInput(error: z.ZodError): AppError {
  const fields: FieldProblems['fields'] = {};
  for (const issue of error.issues) fields[issue.path.join('.') || 'input'] ??= issue.message;
  const list = Object.entries(fields).map(([field, message]) => `${field}: ${message}`);
  return new AppError(
    'invalid',
    `Some values cannot be used (${list.join('; ')}). Correct them and try again.`,
    { fields },
  );
}

export function formatError({ error, shape }: { error: TRPCError; shape: TRPCDefaultErrorShape }): {
  code: TRPCDefaultErrorShape['code'];
  message: string;
  data: ErrorData;
} {
  const { code, message, details } = toAppError(error);
  return {
    code: shape.code,
    message,
    data: { appCode: code, details: details ?? null, path: shape.data.path, httpStatus: HTTP_STATUS[code] },
  };
}
