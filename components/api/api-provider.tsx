'use client';
// One query cache and one API client per browser; on the server a fresh pair per render.
import { QueryClient, QueryClientProvider, isServer } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { useState, type ReactNode } from 'react';
import type { AppRouter } from '@/server/trpc/router';
import { appErrorCode } from './api-error';
import { TRPCProvider } from './trpc';

function makeQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Pages are rendered with their data; a second request right after loading would be for nothing.
        staleTime: 10_000,
        // An answer that says "no" will not become "yes"; only a lost connection is worth another try.
        retry: (failures, error) => appErrorCode(error) === undefined && failures < 2,
      },
    },
  });
}

let browserClient: QueryClient | undefined;

export function ApiProvider({ children }: { children: ReactNode }) {
  const queryClient = isServer ? makeQueryClient() : (browserClient ??= makeQueryClient());
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: '/api/trpc', maxItems: 10 })] }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
