'use client';
// Who sees the campaign: groups of conditions, and the same as one sentence.
import { useTranslations } from 'next-intl';
import { useDocument, useSession } from '../editor-context';
import { Group } from '../fields/group';
import { setTargeting } from '../state/edits';
import { useSentences } from '../use-sentences';
import { conditionOf, replaceRow, rootOf, type Path, type Row } from './condition-tree';
import { GroupEditor } from './group-editor';

export function AudiencePanel() {
  const t = useTranslations('editor.audience');
  const { store } = useSession();
  const targeting = useDocument().targeting;
  const sentences = useSentences();
  const root = rootOf(targeting);
  const edit = (path: Path, next: Row | undefined) => setTargeting(conditionOf(replaceRow(root, path, next)));

  return (
    <>
      <Group title={t('summary')}>
        <p>{sentences.targeting(targeting)}</p>
      </Group>
      <Group title={t('conditions')}>
        <GroupEditor
          row={root}
          path={[]}
          edit={edit}
          apply={(path, next) => store.getState().apply(edit(path, next))}
        />
      </Group>
    </>
  );
}
