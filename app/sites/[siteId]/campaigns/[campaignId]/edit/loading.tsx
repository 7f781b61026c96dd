// Shown at once while the editor's data is on its way.
export { EditorSkeleton as default } from '@/components/editor/editor-skeleton';
