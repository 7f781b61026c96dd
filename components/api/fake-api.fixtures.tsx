// The builder's API for tests of components: every call is answered by the test.
import { QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { useState, type ReactNode } from 'react';
import type { AppRouter } from '@/server/trpc/router';
import { makeQueryClient } from './query-client';
import { TRPCProvider } from './trpc';

/** `path` such as `campaigns.publish`. A rejection reaches the component as the API's failure. */
export type Answer = (path: string, input: unknown) => Promise<unknown>;

export function FakeApi({ answer, children }: { answer: Answer; children: ReactNode }) {
  const [queries] = useState(makeQueryClient);
  const [client] = useState(() => {
    const link: TRPCLink<AppRouter> =
      () =>
      ({ op }) =>
        observable((observer) => {
          answer(op.path, op.input).then(
            (data) => {
              observer.next({ result: { type: 'data', data } });
              observer.complete();
            },
            (error: Error) => observer.error(TRPCClientError.from(error)),
          );
        });
    return createTRPCClient<AppRouter>({ links: [link] });
  });
  return (
    <QueryClientProvider client={queries}>
      <TRPCProvider trpcClient={client} queryClient={queries}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

/** An answer that the test gives when it likes. */
export function later<T>(): { promise: Promise<T>; give: (value: T) => void; fail: (error: Error) => void } {
  let give: (value: T) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const promise = new Promise<T>((resolve, reject) => {
    give = resolve;
    fail = reject;
  });
  return { promise, give, fail };
}
