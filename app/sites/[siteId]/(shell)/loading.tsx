// While a page of the site is on its way.
export { PageSkeleton as default } from '@/components/shell/page-skeleton';
