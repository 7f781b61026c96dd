// The page inside the editor's canvas: a quiet stand-in for a shop page. The editor mounts the campaign into it.
import { shopPage } from '@/components/canvas/shop-page';

export const dynamic = 'force-static';

export function GET(): Response {
  return new Response(shopPage(), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
