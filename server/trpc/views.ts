// What procedures give and take, for the pages: types alone.
export type { AuditItem } from '../audit/list-audit';
export type { AuditAction } from '../audit/record';
export type { MailView } from '../mail/get-mail';
export type { MailSecurity } from '../mail/mail-settings';
export type { InvitationView } from '../team/get-invitation';
export type { TeamView } from '../team/list-team';
export type { Role } from '../access/role';
export type { SessionView } from '../accounts/get-session';
export type { AudienceItem } from '../audiences/list-audiences';
export type { Board, BoardCampaign } from '../segments/read-board';
export type { SegmentItem, SegmentSetItem } from '../segments/list-segments';
export type { SegmentsInUse } from '../segments/refuse-used';
export type { AudienceUse } from '../audiences/list-uses';
export type { AskedFacts } from '../campaigns/list-asked-facts';
export type { CampaignDetail } from '../campaigns/get-campaign';
export type { CampaignListItem } from '../campaigns/list-campaigns';
export type { ReleaseItem, ReleasePage } from '../campaigns/list-releases';
export type { NamedDraftItem } from '../named-drafts/list-named-drafts';
export type { PublishResult } from '../campaigns/publish-campaign';
export type { SimulatedCampaign, SimulatedDecision } from '../campaigns/simulate';
export type { DraftConflict } from '../campaigns/save-draft';
export type { PreviewLink } from '../preview/make-preview-link';
export type { PreviewQuestions } from '../preview/list-preview-questions';
export type { CampaignCollision } from '../campaigns/list-collisions';
export type { FeedAnswer } from '../catalogue/create-catalogue-upload';
export type { CatalogueView, ImportDetail } from '../catalogue/get-catalogue';
export type { ImportItem } from '../catalogue/import-item';
export type { FontAnswer } from '../fonts/create-font-upload';
export type { UploadAnswer } from '../images/create-image-upload';
export type { ImageItem } from '../images/list-images';
export type { PictureRefusal } from '../images/refuse-picture';
export type { LeadChoices } from '../leads/list-choices';
export type { LeadDetail } from '../leads/get-lead';
export type { LeadMoment } from '../leads/read-moments';
export type { ProfileDetail } from '../profiles/get-profile';
export type { ProfileChoices, ProfileFilter, ProfileItem } from '../profiles/list-profiles';
export type { Told } from '../profiles/read-told';
export type { LeadFilter } from '../leads/lead-filter';
export type { LeadItem } from '../leads/read-leads';
export type { ProductDetail } from '../products/get-product';
export type { ProductFilter, ProductItem } from '../products/list-products';
export type { PersonaItem } from '../personas/list-personas';
export type { OverviewCampaign, OverviewView } from '../results/get-overview';
export type { PageRow } from '../results/get-pages';
export type { QuizView } from '../results/quiz/get-quiz';
export type { SegmentsView } from '../results/get-segments';
export type { Rung as FunnelRung } from '../results/make-funnel';
export type { Attention } from '../results/find-attention';
export type { DimensionRow, ResultsDimension } from '../results/dimension-rows';
export type { EarlierResults, ResultsView } from '../results/get-results';
export type { LiveView } from '../results/get-live';
export type { Mark as ResultsMark } from '../results/list-marks';
export type { ScriptRole } from '../delivery/carried-parts';
export type { ScriptSize } from '../delivery/measure-script';
export type { ShareItem } from '../shares/share-links';
export type { SharedView } from '../shares/get-shared';
export type { ServerStatus } from '../status/get-server-status';
export type { SiteConcern, SiteStatus } from '../status/get-site-status';
export type { SiteDetail } from '../sites/get-site';
export type { OwnVisits } from '../sites/own-visits';
export type { PoolItem } from '../coupons/list-pools';
export type { OrderKeyItem } from '../order-keys/order-keys';
export type { DeliveryItem, DeliveryState, TryItem } from '../webhooks/deliveries';
export type { WebhookDetail, WebhookItem } from '../webhooks/list-webhooks';
export type { NoAnswer } from '../webhooks/receiver';
export type { ExperimentListItem } from '../experiments/list-experiments';
export type { ExperimentView } from '../experiments/get-experiment';
export type { ExperimentArm } from '../experiments/letter-arms';
export type { Traffic } from '../experiments/read-traffic';
export type { LearningCard } from '../experiments/list-cards';
export type { ExperimentItem } from '../experiments/read-experiment';
export type {
  Analysis,
  Comparison,
  HealthCheck,
  MetricResult,
  SegmentsResult,
  SequencePoint,
  Sheet,
  SplitResult,
  Verdict,
} from '../experiments/analyse/analysis';
