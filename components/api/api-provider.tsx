'use client';
// One query cache and one API client per browser; on the server a fresh pair per render.
import { QueryClientProvider, isServer, type QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { useState, type ReactNode } from 'react';
import type { AppRouter } from '@/server/trpc/router';
import { makeQueryClient } from './query-client';
import { TRPCProvider } from './trpc';

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
