// What an audience may not lack: unlike a campaign it has no draft, so it is whole whenever it is saved.
import { hasEmptyCondition } from '@/core/campaign/check-targeting';
import { conditionSchema } from '@/core/campaign/condition';
import { audiencesNamed } from '@/core/targeting';
import { AppError } from '../errors';
import { checkPatterns } from '../patterns/check-patterns';
import type { PatternFault } from '../patterns/check-pattern';

export interface AudienceSettings {
  name: string;
  description: string;
  condition: unknown;
}

const PATTERN_SENTENCES: Record<PatternFault, string> = {
  long: 'A regular expression is longer than 256 characters. Make it shorter and save again.',
  invalid: 'A regular expression is not valid. Correct it and save again.',
  unsupported:
    'A regular expression looks around itself or refers back, which is not possible here. Write it without and save again.',
  unsafe:
    'A regular expression would take far too long on some texts, and freeze the shop. Repeat less in it and save again.',
  unproven:
    'It could not be shown that a regular expression is quick on every text. Make it simpler and save again.',
};

/** As it is stored. @throws AppError `invalid` */
export async function parseAudience({ name, description, condition }: AudienceSettings) {
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
  const [fault] = await checkPatterns(data);
  if (fault) throw new AppError('invalid', PATTERN_SENTENCES[fault]);
  return { name, description, condition: JSON.stringify(data) };
}
