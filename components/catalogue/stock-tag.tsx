// Whether the shop has a product, and how many of it.
import { useTranslations } from 'next-intl';
import { StatusTag } from '@/components/ui/status-tag';

interface StockTagProps {
  inStock: boolean;
  /** Pieces; null: not told. */
  stock: number | null;
}

export function StockTag({ inStock, stock }: StockTagProps) {
  const t = useTranslations('catalogue.stock');
  return (
    <StatusTag tone={inStock ? 'good' : 'neutral'} hollow={!inStock}>
      {!inStock ? t('out') : stock === null ? t('in') : t('pieces', { count: stock })}
    </StatusTag>
  );
}
