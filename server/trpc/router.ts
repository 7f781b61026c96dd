// The table of contents of the builder's API: one procedure per file, named here.
// Components import types from this file and nothing else of the server.
import { renameAccountProcedure } from './account/rename-account';
import { createAudienceProcedure } from './audiences/create-audience';
import { duplicateAudienceProcedure } from './audiences/duplicate-audience';
import { listAudienceSizesProcedure } from './audiences/list-audience-sizes';
import { listAudiencesProcedure } from './audiences/list-audiences';
import { removeAudienceProcedure } from './audiences/remove-audience';
import { restoreAudienceProcedure } from './audiences/restore-audience';
import { updateAudienceProcedure } from './audiences/update-audience';
import { experimentsRouter } from './experiments/experiments-router';
import { assignMessageProcedure } from './segments/assign-message';
import { getBoardProcedure } from './segments/get-board';
import { listQuestionsProcedure } from './segments/list-questions';
import { listSegmentNamesProcedure } from './segments/list-segment-names';
import { listSegmentsProcedure } from './segments/list-segments';
import { makeQuizProcedure } from './segments/make-quiz';
import { removeSetProcedure } from './segments/remove-set';
import { reorderSetsProcedure } from './segments/reorder-sets';
import { saveSetProcedure } from './segments/save-set';
import { archiveCampaignProcedure } from './campaigns/archive-campaign';
import { checkCampaignFileProcedure } from './campaign-files/check-campaign-file';
import { exportCampaignProcedure } from './campaign-files/export-campaign';
import { importCampaignProcedure } from './campaign-files/import-campaign';
import { createCampaignProcedure } from './campaigns/create-campaign';
import { duplicateCampaignProcedure } from './campaigns/duplicate-campaign';
import { getCampaignProcedure } from './campaigns/get-campaign';
import { listAskedFactsProcedure } from './campaigns/list-asked-facts';
import { listPreviewQuestionsProcedure } from './campaigns/list-preview-questions';
import { listReleasesProcedure } from './campaigns/list-releases';
import { makePreviewLinkProcedure } from './campaigns/make-preview-link';
import { listCampaignsProcedure } from './campaigns/list-campaigns';
import { listCollisionsProcedure } from './campaigns/list-collisions';
import { pauseCampaignProcedure } from './campaigns/pause-campaign';
import { publishCampaignProcedure } from './campaigns/publish-campaign';
import { removeCampaignProcedure } from './campaigns/remove-campaign';
import { renameCampaignProcedure } from './campaigns/rename-campaign';
import { reorderCampaignsProcedure } from './campaigns/reorder-campaigns';
import { restoreCampaignProcedure } from './campaigns/restore-campaign';
import { resumeCampaignProcedure } from './campaigns/resume-campaign';
import { saveDraftProcedure } from './campaigns/save-draft';
import { scheduleCampaignProcedure } from './campaigns/schedule-campaign';
import { setExclusionGroupProcedure } from './campaigns/set-exclusion-group';
import { simulateProcedure } from './campaigns/simulate';
import { weighCampaignProcedure } from './campaigns/weigh-campaign';
import { unarchiveCampaignProcedure } from './campaigns/unarchive-campaign';
import { showHtmlPageProcedure } from './html-pages/show-html-page';
import { listImagesProcedure } from './images/list-images';
import { removeImageProcedure } from './images/remove-image';
import { restoreImageProcedure } from './images/restore-image';
import { eraseLeadProcedure } from './leads/erase-lead';
import { exportPersonProcedure } from './leads/export-person';
import { getLeadProcedure } from './leads/get-lead';
import { listAnswersProcedure } from './leads/list-answers';
import { listChoicesProcedure } from './leads/list-choices';
import { listLeadsProcedure } from './leads/list-leads';
import { removeViewProcedure } from './leads/remove-view';
import { resendConfirmationProcedure } from './leads/resend-confirmation';
import { saveViewProcedure } from './leads/save-view';
import { setSpamProcedure } from './leads/set-spam';
import { setTagProcedure } from './leads/set-tag';
import { exportProfileProcedure } from './profiles/export-profile';
import { forgetProfileProcedure } from './profiles/forget-profile';
import { getProfileProcedure } from './profiles/get-profile';
import { listProfileChoicesProcedure } from './profiles/list-profile-choices';
import { listProfilesProcedure } from './profiles/list-profiles';
import { createPoolProcedure } from './coupons/create-pool';
import { exportPoolProcedure } from './coupons/export-pool';
import { listPoolsProcedure } from './coupons/list-pools';
import { removePoolProcedure } from './coupons/remove-pool';
import { updatePoolProcedure } from './coupons/update-pool';
import { catalogueRouter } from './catalogue/catalogue-router';
import { productsRouter } from './products/products-router';
import { createOrderKeyProcedure } from './order-keys/create-order-key';
import { listOrderKeysProcedure } from './order-keys/list-order-keys';
import { revokeOrderKeyProcedure } from './order-keys/revoke-order-key';
import { getNamedDraftProcedure } from './named-drafts/get-named-draft';
import { listNamedDraftsProcedure } from './named-drafts/list-named-drafts';
import { nameDraftProcedure } from './named-drafts/name-draft';
import { removeNamedDraftProcedure } from './named-drafts/remove-named-draft';
import { renameNamedDraftProcedure } from './named-drafts/rename-named-draft';
import { checkPatternProcedure } from './patterns/check-pattern';
import { createPersonaProcedure } from './personas/create-persona';
import { listPersonasProcedure } from './personas/list-personas';
import { removePersonaProcedure } from './personas/remove-persona';
import { updatePersonaProcedure } from './personas/update-persona';
import { createRouter } from './procedure';
import { getLiveProcedure } from './results/get-live';
import { getOverviewProcedure } from './results/get-overview';
import { getPagesProcedure } from './results/get-pages';
import { getQuizProcedure } from './results/get-quiz';
import { getSegmentsProcedure } from './results/get-segments';
import { getResultsProcedure } from './results/get-results';
import { getSiteHoldoutProcedure } from './results/get-site-holdout';
import { createShareProcedure } from './shares/create-share';
import { getSharedProcedure } from './shares/get-shared';
import { listSharesProcedure } from './shares/list-shares';
import { revokeShareProcedure } from './shares/revoke-share';
import { getServerStatusProcedure } from './status/get-server-status';
import { getSiteStatusProcedure } from './status/get-site-status';
import { getSessionProcedure } from './session/get-session';
import { completeSetupProcedure } from './setup/complete-setup';
import { requestResetProcedure } from './account/request-reset';
import { listAuditProcedure } from './audit/list-audit';
import { acceptInvitationProcedure } from './invitations/accept-invitation';
import { createInvitationProcedure } from './invitations/create-invitation';
import { getInvitationProcedure } from './invitations/get-invitation';
import { joinWorkspaceProcedure } from './invitations/join-workspace';
import { revokeInvitationProcedure } from './invitations/revoke-invitation';
import { getMailProcedure } from './mail/get-mail';
import { tryMailProcedure } from './mail/try-mail';
import { updateMailProcedure } from './mail/update-mail';
import { listNoticesProcedure } from './notices/list-notices';
import { setNoticeProcedure } from './notices/set-notice';
import { removeSiteProcedure } from './sites/remove-site';
import { changeRoleProcedure } from './team/change-role';
import { leaveWorkspaceProcedure } from './team/leave-workspace';
import { listTeamProcedure } from './team/list-team';
import { removeMemberProcedure } from './team/remove-member';
import { createWorkspaceProcedure } from './workspaces/create-workspace';
import { removeWorkspaceProcedure } from './workspaces/remove-workspace';
import { renameWorkspaceProcedure } from './workspaces/rename-workspace';
import { createSiteProcedure } from './sites/create-site';
import { getScriptSizeProcedure } from './sites/get-script-size';
import { getOwnVisitsProcedure } from './sites/get-own-visits';
import { getSiteProcedure } from './sites/get-site';
import { pauseSiteProcedure } from './sites/pause-site';
import { updateBrandProcedure } from './sites/update-brand';
import { updateOwnVisitsProcedure } from './sites/update-own-visits';
import { updateSiteProcedure } from './sites/update-site';
import { createWebhookProcedure } from './webhooks/create-webhook';
import { getDeliveryProcedure } from './webhooks/get-delivery';
import { getWebhookProcedure } from './webhooks/get-webhook';
import { listDeliveriesProcedure } from './webhooks/list-deliveries';
import { listFormFieldsProcedure } from './webhooks/list-form-fields';
import { listWebhooksProcedure } from './webhooks/list-webhooks';
import { removeWebhookProcedure } from './webhooks/remove-webhook';
import { resendDeliveryProcedure } from './webhooks/resend-delivery';
import { restoreWebhookProcedure } from './webhooks/restore-webhook';
import { rotateSecretProcedure } from './webhooks/rotate-secret';
import { switchWebhookProcedure } from './webhooks/switch-webhook';
import { testWebhookProcedure } from './webhooks/test-webhook';
import { updateWebhookProcedure } from './webhooks/update-webhook';

export const appRouter = createRouter({
  session: createRouter({ get: getSessionProcedure }),
  setup: createRouter({ complete: completeSetupProcedure }),
  account: createRouter({ rename: renameAccountProcedure, requestReset: requestResetProcedure }),
  workspaces: createRouter({
    create: createWorkspaceProcedure,
    rename: renameWorkspaceProcedure,
    remove: removeWorkspaceProcedure,
  }),
  team: createRouter({
    list: listTeamProcedure,
    changeRole: changeRoleProcedure,
    remove: removeMemberProcedure,
    leave: leaveWorkspaceProcedure,
  }),
  invitations: createRouter({
    create: createInvitationProcedure,
    revoke: revokeInvitationProcedure,
    get: getInvitationProcedure,
    accept: acceptInvitationProcedure,
    join: joinWorkspaceProcedure,
  }),
  audit: createRouter({ list: listAuditProcedure }),
  mail: createRouter({ get: getMailProcedure, update: updateMailProcedure, test: tryMailProcedure }),
  notices: createRouter({ list: listNoticesProcedure, set: setNoticeProcedure }),
  sites: createRouter({
    get: getSiteProcedure,
    scriptSize: getScriptSizeProcedure,
    create: createSiteProcedure,
    update: updateSiteProcedure,
    updateBrand: updateBrandProcedure,
    ownVisits: getOwnVisitsProcedure,
    updateOwnVisits: updateOwnVisitsProcedure,
    pause: pauseSiteProcedure,
    remove: removeSiteProcedure,
  }),
  campaigns: createRouter({
    list: listCampaignsProcedure,
    get: getCampaignProcedure,
    create: createCampaignProcedure,
    rename: renameCampaignProcedure,
    duplicate: duplicateCampaignProcedure,
    saveDraft: saveDraftProcedure,
    publish: publishCampaignProcedure,
    pause: pauseCampaignProcedure,
    resume: resumeCampaignProcedure,
    schedule: scheduleCampaignProcedure,
    archive: archiveCampaignProcedure,
    unarchive: unarchiveCampaignProcedure,
    remove: removeCampaignProcedure,
    restore: restoreCampaignProcedure,
    reorder: reorderCampaignsProcedure,
    setGroup: setExclusionGroupProcedure,
    releases: listReleasesProcedure,
    askedFacts: listAskedFactsProcedure,
    simulate: simulateProcedure,
    previewQuestions: listPreviewQuestionsProcedure,
    previewLink: makePreviewLinkProcedure,
    collisions: listCollisionsProcedure,
    weigh: weighCampaignProcedure,
  }),
  campaignFiles: createRouter({
    export: exportCampaignProcedure,
    check: checkCampaignFileProcedure,
    import: importCampaignProcedure,
  }),
  namedDrafts: createRouter({
    list: listNamedDraftsProcedure,
    get: getNamedDraftProcedure,
    create: nameDraftProcedure,
    rename: renameNamedDraftProcedure,
    remove: removeNamedDraftProcedure,
  }),
  audiences: createRouter({
    list: listAudiencesProcedure,
    sizes: listAudienceSizesProcedure,
    create: createAudienceProcedure,
    update: updateAudienceProcedure,
    duplicate: duplicateAudienceProcedure,
    remove: removeAudienceProcedure,
    restore: restoreAudienceProcedure,
  }),
  segments: createRouter({
    list: listSegmentsProcedure,
    names: listSegmentNamesProcedure,
    questions: listQuestionsProcedure,
    board: getBoardProcedure,
    save: saveSetProcedure,
    remove: removeSetProcedure,
    reorder: reorderSetsProcedure,
    makeQuiz: makeQuizProcedure,
    assign: assignMessageProcedure,
  }),
  experiments: experimentsRouter,
  htmlPages: createRouter({ show: showHtmlPageProcedure }),
  images: createRouter({
    list: listImagesProcedure,
    remove: removeImageProcedure,
    restore: restoreImageProcedure,
  }),
  patterns: createRouter({ check: checkPatternProcedure }),
  personas: createRouter({
    list: listPersonasProcedure,
    create: createPersonaProcedure,
    update: updatePersonaProcedure,
    remove: removePersonaProcedure,
  }),
  results: createRouter({
    campaign: getResultsProcedure,
    overview: getOverviewProcedure,
    siteHoldout: getSiteHoldoutProcedure,
    pages: getPagesProcedure,
    quiz: getQuizProcedure,
    segments: getSegmentsProcedure,
    live: getLiveProcedure,
  }),
  shares: createRouter({
    list: listSharesProcedure,
    create: createShareProcedure,
    revoke: revokeShareProcedure,
    get: getSharedProcedure,
  }),
  status: createRouter({
    site: getSiteStatusProcedure,
    server: getServerStatusProcedure,
  }),
  leads: createRouter({
    list: listLeadsProcedure,
    get: getLeadProcedure,
    choices: listChoicesProcedure,
    answers: listAnswersProcedure,
    exportPerson: exportPersonProcedure,
    erase: eraseLeadProcedure,
    setSpam: setSpamProcedure,
    resendConfirmation: resendConfirmationProcedure,
    setTag: setTagProcedure,
    saveView: saveViewProcedure,
    removeView: removeViewProcedure,
  }),
  profiles: createRouter({
    list: listProfilesProcedure,
    choices: listProfileChoicesProcedure,
    get: getProfileProcedure,
    export: exportProfileProcedure,
    erase: forgetProfileProcedure,
  }),
  coupons: createRouter({
    list: listPoolsProcedure,
    create: createPoolProcedure,
    update: updatePoolProcedure,
    remove: removePoolProcedure,
    export: exportPoolProcedure,
  }),
  catalogue: catalogueRouter,
  products: productsRouter,
  orderKeys: createRouter({
    list: listOrderKeysProcedure,
    create: createOrderKeyProcedure,
    revoke: revokeOrderKeyProcedure,
  }),
  webhooks: createRouter({
    list: listWebhooksProcedure,
    formFields: listFormFieldsProcedure,
    get: getWebhookProcedure,
    create: createWebhookProcedure,
    update: updateWebhookProcedure,
    switch: switchWebhookProcedure,
    remove: removeWebhookProcedure,
    restore: restoreWebhookProcedure,
    rotateSecret: rotateSecretProcedure,
    test: testWebhookProcedure,
    deliveries: listDeliveriesProcedure,
    delivery: getDeliveryProcedure,
    resend: resendDeliveryProcedure,
  }),
});

export type AppRouter = typeof appRouter;
export type * from './views';
