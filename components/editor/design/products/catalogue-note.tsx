'use client';
// Where the products come from, as long as there are none.
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { linkClass } from '@/components/ui/link-class';
import { useSession } from '../../editor-context';
import { Hint } from '../../fields/group';

export function CatalogueNote() {
  const t = useTranslations('editor.products');
  const trpc = useTRPC();
  const { site } = useSession();
  const { data } = useQuery(trpc.products.choices.queryOptions({ siteId: site.id }));
  if (!data) return null;
  const words = {
    catalogue: (text: React.ReactNode) => (
      <Link href={`/sites/${site.id}/products/imports`} className={linkClass}>
        {text}
      </Link>
    ),
  };
  return (
    <Hint>
      {data.products === 0
        ? t.rich('catalogueNone', words)
        : t.rich('catalogueHas', { ...words, count: data.products })}
    </Hint>
  );
}
