'use client';
// A page of the site failed; the shell around it still works.
export { Failure as default } from '@/components/shell/failure';
