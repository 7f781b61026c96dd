// The campaigns one can start from: the templates, and for each format an empty one.
import * as announce from './announce';
import * as ask from './ask';
import { blanks } from './blank';
import * as grow from './grow';
import * as guide from './guide';
import * as keep from './keep';
import * as promote from './promote';
import * as quizzes from './quizzes';
import * as quizzesMore from './quizzes-more';
import * as recover from './recover';

/** Goal by goal, as the gallery shows them; the usual beginning is the first. */
export const templates = [
  grow.welcomeEmailTemplate,
  grow.firstOrderCode,
  grow.newsletterCorner,
  grow.newsletterInPage,
  grow.openingDay,
  grow.birthdayLetter,
  keep.basketStays,
  keep.freeShippingBar,
  keep.basketPromises,
  keep.leavingCode,
  keep.basketQuestions,
  promote.newSeason,
  promote.saleBar,
  promote.betterTogether,
  promote.presentFrom,
  promote.orderByTwo,
  promote.outletShelf,
  quizzes.giftFinder,
  quizzes.skinRoutine,
  quizzes.sizeAndFit,
  quizzes.coffeeTaste,
  quizzesMore.petFood,
  quizzesMore.bikeFinder,
  guide.sizeGuide,
  guide.helpMeChoose,
  guide.whereToBegin,
  guide.careGuide,
  quizzesMore.businessNeeds,
  quizzesMore.howYouHeard,
  ask.afterTheOrder,
  ask.whatNext,
  ask.backInStock,
  ask.wasThisOfHelp,
  announce.sinceYourLastVisit,
  announce.weDeliverToYou,
  announce.holidayBreak,
  announce.openDoors,
  announce.deliveryDelays,
  recover.basketWaiting,
  recover.welcomeBack,
  recover.stillDeciding,
  recover.pickUpTheThread,
] as const;
export type TemplateId = (typeof templates)[number]['id'];

export const starters = [...templates, ...blanks];
export type Starter = (typeof starters)[number];
