'use client';
// The bar above the editor: where one is, whether all is saved, how it is looked at, and the way out to the shop.
import { ArrowLeft, ChartNoAxesColumn, Redo2, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { campaignPaths } from '@/components/campaigns/campaign-paths';
import { ButtonLink } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Tooltip } from '@/components/ui/tooltip';
import { useEditor, useSession } from '../editor-context';
import { HistoryButton } from '../history/history-button';
import { PreviewButton } from '../preview/preview-button';
import { CommandKeys } from '../commands/key-hint';
import { CampaignName } from './campaign-name';
import { CommandMenu } from './command-menu';
import { PublishButton } from './publish-button';
import { SaveState } from './save-state';
import { SitePaused, Status } from './status';
import { BackdropChoice } from '../backdrop/backdrop-choice';
import { DeviceChoice, DirectionChoice } from './view-choices';
import { ZoomChoice } from './zoom-choice';

export function TopBar() {
  const t = useTranslations('editor.bar');
  const { campaign, readOnly } = useSession();
  const router = useRouter();
  // The pages around the editor are fetched when somebody is about to go there, not beside the editor itself.
  const lazyLink = (href: string) => ({
    href,
    prefetch: false,
    onPointerEnter: () => router.prefetch(href),
    onFocus: () => router.prefetch(href),
  });
  return (
    <header className="flex h-12 shrink-0 items-center gap-1 border-b border-line bg-panel px-2">
      <Tooltip label={t('back')} side="bottom">
        <ButtonLink
          {...lazyLink(`/sites/${campaign.siteId}/campaigns`)}
          variant="ghost"
          className="w-8 px-0!"
          aria-label={t('back')}
        >
          <ArrowLeft aria-hidden className="size-4" strokeWidth={1.75} />
        </ButtonLink>
      </Tooltip>
      <CampaignName />
      <div className="hidden wide:flex">
        <Status />
      </div>
      <SitePaused look="chip" />
      {readOnly ? <span className="px-2 text-small text-quiet">{t('viewOnly')}</span> : <SaveState />}
      <div className="flex-1" />
      <div className="hidden items-center gap-1 wide:flex">
        <DeviceChoice />
        <BackdropChoice />
        <DirectionChoice />
        <ZoomChoice />
        <CommandMenu />
        <span aria-hidden className="mx-1 h-5 w-px bg-line" />
      </div>
      {readOnly ? null : <UndoButtons />}
      <HistoryButton />
      {readOnly ? null : <PreviewButton />}
      {campaign.published ? (
        <Tooltip label={t('results')} side="bottom">
          <ButtonLink
            {...lazyLink(campaignPaths(campaign.siteId, campaign.id).results)}
            variant="ghost"
            className="px-2! xl:px-3!"
            aria-label={t('results')}
          >
            <ChartNoAxesColumn aria-hidden className="size-4" strokeWidth={1.75} />
            <span className="hidden xl:inline">{t('results')}</span>
          </ButtonLink>
        </Tooltip>
      ) : null}
      {readOnly ? null : <PublishButton />}
    </header>
  );
}

function UndoButtons() {
  const t = useTranslations('editor.bar');
  const { store } = useSession();
  const canUndo = useEditor(({ history }) => history.past.length > 0);
  const canRedo = useEditor(({ history }) => history.future.length > 0);
  return (
    <div className="flex items-center">
      <IconButton
        label={t('undo')}
        hint={<CommandKeys command="undo" />}
        side="bottom"
        icon={<Undo2 aria-hidden className="size-4" strokeWidth={1.75} />}
        unavailable={!canUndo}
        onClick={() => store.getState().undo()}
      />
      <IconButton
        label={t('redo')}
        hint={<CommandKeys command="redo" />}
        side="bottom"
        icon={<Redo2 aria-hidden className="size-4" strokeWidth={1.75} />}
        unavailable={!canRedo}
        onClick={() => store.getState().redo()}
      />
    </div>
  );
}
