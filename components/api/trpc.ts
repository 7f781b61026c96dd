'use client';
// The typed client of the builder's own API: `useTRPC()` gives query and mutation options for TanStack Query.
import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { AppRouter } from '@/server/trpc/router';

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();
