// What an audience may not lack: unlike a campaign it has no draft, so it is whole whenever it is saved.
import { hasEmptyCondition } from '@/core/campaign/check-for-publish';
import { conditionSchema } from '@/core/campaign/condition';
import { audiencesNamed } from '@/core/targeting';
import { AppError } from '../errors';

export interface AudienceSettings {
  name: string;
  description: string;
  condition: unknown;
}

/** As it is stored. @throws AppError `invalid` */
export function parseAudience({ name, description, condition }: AudienceSettings) {
  const parsed = conditionSchema.safeParse(condition);
  if (!parsed.success)
    throw new AppError('invalid', 'These conditions cannot be read. Undo the last change and try again.');
  const { data } = parsed;
  if (audiencesNamed(data).length > 0)
    throw new AppError('invalid', 'An audience cannot be part of another one. Use its conditions instead.');
  if ((data.kind === 'all' || data.kind === 'any') && data.of.length === 0)
    throw new AppError('invalid', 'An audience needs at least one condition. Add one and save again.');
  if (hasEmptyCondition(data))
    throw new AppError(
      'invalid',
      'A condition is not filled in, so the audience would hold for nobody. Complete or remove it, then save again.',
    );
  return { name, description, condition: JSON.stringify(data) };
}
