// experiments.*: from a question to what was learned.
import { createRouter } from '../procedure';
import { changeExperimentProcedure } from './change-experiment';
import { createExperimentProcedure } from './create-experiment';
import { decideExperimentProcedure } from './decide-experiment';
import { extendExperimentProcedure } from './extend-experiment';
import { getExperimentProcedure } from './get-experiment';
import { listCardsProcedure } from './list-cards';
import { listExperimentsProcedure } from './list-experiments';
import { readShownProcedure } from './read-shown';
import { readTrafficProcedure } from './read-traffic';
import { removeExperimentProcedure } from './remove-experiment';
import { restoreExperimentProcedure } from './restore-experiment';
import { setArmsProcedure } from './set-arms';
import { startExperimentProcedure } from './start-experiment';
import { writeLearnedProcedure } from './write-learned';

export const experimentsRouter = createRouter({
  list: listExperimentsProcedure,
  cards: listCardsProcedure,
  get: getExperimentProcedure,
  shown: readShownProcedure,
  traffic: readTrafficProcedure,
  create: createExperimentProcedure,
  change: changeExperimentProcedure,
  setArms: setArmsProcedure,
  start: startExperimentProcedure,
  extend: extendExperimentProcedure,
  decide: decideExperimentProcedure,
  learned: writeLearnedProcedure,
  remove: removeExperimentProcedure,
  restore: restoreExperimentProcedure,
});
