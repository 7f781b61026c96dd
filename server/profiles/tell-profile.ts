// What a quiz told, written into the profile of the browser: answers, what it concluded, and what follows from that.
import type { Answer, Answers } from '@/core/quiz/quiz';
import type { Transaction } from '../db/database';
import { joinSegment } from './join-segment';
import type { ProfileRow } from './open-profile';
import { valuesOf, type PublishedQuiz, type PublishedRelease } from './published-quizzes';
import type { QuizEvent } from './read-events';
import { tagLead } from './tag-lead';

/** Of what an answer says as a trait, UTF-16 code units: as much as conditions compare. */
const LONGEST_TRAIT = 500;
/** Traits of one browser: a site has many campaigns, and none may fill a profile. */
const MOST_TRAITS = 200;

/** Once or often, the same; what is older than what is known changes nothing. @param at ms */
export async function tellProfile(
  tx: Transaction,
  profile: ProfileRow,
  { event, at }: { event: QuizEvent; at: number },
  released: PublishedRelease | undefined,
): Promise<void> {
  const quiz = quizOf(event, released);
  const { answers } = event.props;
  await writeAnswers(tx, profile, { event, at }, asked(event, quiz), answers);
  const traits: [string, string][] = (quiz?.shown.traits ?? []).flatMap(([question, name]) => {
    const answer = Object.hasOwn(answers, question) ? answers[question] : undefined;
    return quiz && answer !== undefined && !isEmpty(answer)
      ? [[name, valuesOf(quiz.shown.values, question, answer).join(', ')]]
      : [];
  });
  if (event.type === 'quiz.completed' && (await isLatest(tx, profile, event, at)))
    traits.push(...(await followOutcome(tx, profile, event, at, quiz)));
  for (const [name, value] of traits)
    await writeTrait(tx, profile, { name, value: value.slice(0, LONGEST_TRAIT), at: new Date(at) });
  if (at > profile.seenAt.getTime())
    await tx.profile.update({ where: { id: profile.id }, data: { seenAt: new Date(at) } });
}

/** The quiz that was asked: of the arm, or outside an experiment the first that has such a step. */
function quizOf({ arm, props }: QuizEvent, released?: PublishedRelease): PublishedQuiz | undefined {
  if (arm !== null) return released?.quizzes.get(arm);
  const steps = 'step' in props ? [props.step] : props.path;
  return [...(released?.quizzes.values() ?? [])].find(({ shown }) =>
    steps.every((step) => shown.quiz.steps.some(({ id }) => id === step)),
  );
}

/** Questions that an answer was wanted to. */
function asked(event: QuizEvent, quiz: PublishedQuiz | undefined): string[] {
  const taken = event.type === 'quiz.answered' ? [event.props.step] : event.props.path;
  const steps = quiz?.shown.quiz.steps ?? [];
  return steps.flatMap(({ id, questions }) => (taken.includes(id) ? questions.map((one) => one.id) : []));
}

function isEmpty(answer: Answer): boolean {
  return typeof answer !== 'number' && answer.length === 0;
}

async function writeAnswers(
  tx: Transaction,
  { id: profileId }: ProfileRow,
  { event, at }: { event: QuizEvent; at: number },
  questions: readonly string[],
  answers: Answers,
): Promise<void> {
  const { campaign: campaignId, release } = event;
  const moment = new Date(at);
  const before = await tx.profileAnswer.findMany({ where: { profileId, campaignId } });
  const isOld = (question: string) => before.some((one) => one.question === question && one.at > moment);
  const given = Object.entries(answers).filter(([, answer]) => !isEmpty(answer));
  const gone = questions.filter((id) => !given.some(([question]) => question === id) && !isOld(id));
  if (gone.length > 0)
    await tx.profileAnswer.deleteMany({ where: { profileId, campaignId, question: { in: gone } } });
  for (const [question, answer] of given) {
    if (isOld(question)) continue;
    const data = { release, answer: JSON.stringify(answer), at: moment };
    await tx.profileAnswer.upsert({
      where: { profileId_campaignId_question: { profileId, campaignId, question } },
      create: { profileId, campaignId, question, ...data },
      update: data,
    });
  }
}

async function isLatest(
  tx: Transaction,
  { id: profileId }: ProfileRow,
  event: QuizEvent,
  at: number,
): Promise<boolean> {
  const where = { profileId_campaignId: { profileId, campaignId: event.campaign } };
  const known = await tx.profileOutcome.findUnique({ where });
  return !known || known.at.getTime() <= at;
}

/** Answers the traits that the outcome gives. */
async function followOutcome(
  tx: Transaction,
  profile: ProfileRow,
  event: Extract<QuizEvent, { type: 'quiz.completed' }>,
  at: number,
  quiz: PublishedQuiz | undefined,
): Promise<[string, string][]> {
  const { id: profileId, siteId, visitor } = profile;
  const { campaign: campaignId, release } = event;
  const { outcome } = event.props;
  const data = { release, outcome, at: new Date(at) };
  await tx.profileOutcome.upsert({
    where: { profileId_campaignId: { profileId, campaignId } },
    create: { profileId, campaignId, ...data },
    update: data,
  });
  const traits: [string, string][] = [];
  for (const deed of quiz?.variant.quiz.outcomes.find(({ id }) => id === outcome)?.does ?? [])
    if (deed.kind === 'join' && deed.segment !== '')
      await joinSegment(tx, { siteId, visitor }, deed.segment, at);
    else if (deed.kind === 'trait' && deed.name !== '') traits.push([deed.name, deed.value]);
    else if (deed.kind === 'subscribe') await tagLead(tx, { siteId, visitor, campaignId }, deed.tag);
  return traits;
}

async function writeTrait(
  tx: Transaction,
  { id: profileId, siteId }: ProfileRow,
  { name, ...data }: { name: string; value: string; at: Date },
): Promise<void> {
  const where = { profileId_name: { profileId, name } };
  const known = await tx.profileTrait.findUnique({ where });
  if (known ? known.at > data.at : (await tx.profileTrait.count({ where: { profileId } })) >= MOST_TRAITS)
    return;
  await tx.profileTrait.upsert({ where, create: { profileId, siteId, name, ...data }, update: data });
}
