// Where products were brought in before they had a place of their own; links to it still lead there.
import { redirect } from 'next/navigation';
import { cataloguePaths } from '@/components/catalogue/catalogue-paths';

export default async function ProductsPage({ params }: { params: Promise<{ siteId: string }> }) {
  redirect(cataloguePaths((await params).siteId).imports);
}
