// The files in which an experiment can be taken elsewhere, by the last part of their address.

export const EXPERIMENT_FILES = {
  'arms.csv': { of: 'arms', as: 'csv' },
  'arms.json': { of: 'arms', as: 'json' },
  'visitors.csv': { of: 'visitors', as: 'csv' },
  'visitors.json': { of: 'visitors', as: 'json' },
} as const;

export type ExperimentFile = keyof typeof EXPERIMENT_FILES;

export function isExperimentFile(name: string): name is ExperimentFile {
  return Object.hasOwn(EXPERIMENT_FILES, name);
}
