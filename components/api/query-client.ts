// The query cache of a browser.
import { QueryClient } from '@tanstack/react-query';
import { appErrorCode } from './api-error';

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Pages are rendered with their data; a second request right after loading would be for nothing.
        staleTime: 10_000,
        // An answer that says "no" will not become "yes"; only a lost connection is worth another try.
        retry: (failures, error) => appErrorCode(error) === undefined && failures < 2,
      },
      // Without a connection an act fails at once and says so. The library would keep it for later, and the page would go on
      // saying "Paused" about a campaign that is live.
      mutations: { networkMode: 'always' },
    },
  });
}
