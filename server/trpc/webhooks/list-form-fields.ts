// webhooks.formFields
import { listFormFields } from '../../webhooks/list-form-fields';
import { siteProcedure } from '../procedure';

export const listFormFieldsProcedure = siteProcedure('editor').query(({ ctx, input }) =>
  listFormFields(ctx.app, ctx.scope, input.siteId),
);
