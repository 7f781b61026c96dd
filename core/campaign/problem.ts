// What can be wrong with a campaign that is about to be published. The builder turns a code into a sentence.

/** Every code and how grave it is: an error stops the release, a warning is shown and may be accepted. */
export const PROBLEM_SEVERITY = {
  'heading-empty': 'error',
  'text-empty': 'error',
  'list-empty': 'error',
  /** No network is named. */
  'social-empty': 'error',
  /** An address that is not whole, or not https. */
  'social-unsafe': 'error',
  'countdown-past': 'error',
  /** Nothing stands where the countdown was. */
  'countdown-text-empty': 'error',
  /** The visitor's own time runs once, and the campaign may come again after it. */
  'countdown-again': 'warning',
  /** Nothing stands in any of its columns. */
  'columns-empty': 'warning',
  'progress-text-empty': 'error',
  /** A bar that runs out beside a form. */
  'timer-on-form': 'warning',
  'timer-short': 'warning',
  'email-label-empty': 'error',
  'consent-empty': 'error',
  'button-label-empty': 'error',
  'coupon-empty': 'error',
  /** A list of products that nothing fills, … */
  'products-unfilled': 'error',
  /** … that stays empty for whom none of its ways finds any, … */
  'products-without-fallback': 'warning',
  /** … one of whose ways picks no product, … */
  'products-unpicked': 'error',
  /** … compares with nothing, … */
  'products-match-empty': 'error',
  /** … or goes by a question that is not asked. */
  'products-question-gone': 'error',
  /** A button that puts products into the cart, and says nothing. */
  'products-label-empty': 'error',
  /** The site has no products. */
  'catalogue-empty': 'error',
  /** The codes come from a pool that is no longer there, … */
  'pool-gone': 'error',
  /** … is over, … */
  'pool-ended': 'error',
  /** … or has none left. */
  'pool-empty': 'error',
  /** A button applies the code that was given out, and no coupon of the variant gives one out. */
  'coupon-unclaimed': 'error',
  'field-label-empty': 'error',
  /** The answer has no name to be sent under. */
  'field-name-empty': 'error',
  /** Another field of the variant has the same name. */
  'field-name-taken': 'error',
  /** A choice with an answer that says nothing. */
  'option-empty': 'error',
  /** Two answers of a choice say the same. */
  'option-twice': 'error',
  /** A choice between fewer than two answers. */
  'options-few': 'error',
  /** Two answers of a choice send the same. */
  'option-value-twice': 'error',
  /** A card without its picture. */
  'option-picture-missing': 'error',
  /** More answers are asked for than can be given. */
  'options-limits': 'error',
  /** An answer that is to be there already, from nowhere. */
  'prefill-empty': 'error',
  /** No answer lies between the lowest and the highest. */
  'range-empty': 'error',
  /** A hidden field without a value, or without the parameter that holds it. */
  'hidden-empty': 'error',
  /** More fields in a step than can be sent at once; values: `count`, the most there can be. */
  'fields-many': 'error',
  /** Questions, and nowhere an e-mail field: the answers belong to no lead. */
  'answers-without-address': 'warning',
  /** The block has no picture, or one that is no longer kept. */
  'picture-missing': 'error',
  /** An uploaded font that the site does not have. */
  'font-missing': 'error',
  /** Nothing says what the picture shows, or where a press on it leads. */
  'alt-missing': 'error',
  'video-missing': 'error',
  /** Neither of YouTube nor of Vimeo, and no file that browsers play. */
  'video-unknown': 'error',
  'video-title-empty': 'error',
  'html-empty': 'error',
  'html-title-empty': 'error',
  /** Custom HTML would load something from elsewhere; `words` is its address. */
  'html-address': 'warning',
  /** … runs something; `words` names it: an element, an attribute or an address. */
  'html-script': 'warning',
  /** … has a form, which nothing sends. */
  'html-form': 'warning',
  /** … has a link that is no whole address; `words` quotes it. */
  'html-link': 'warning',
  /** … would lead another page than a new one somewhere; `words` is the target. */
  'html-target': 'warning',
  /** The step has no blocks. */
  'step-empty': 'error',
  /** There all that it has is switched off. */
  'step-hidden-phone': 'error',
  'step-hidden-tablet': 'error',
  /** A button leads to a step that does not exist. */
  'step-unknown': 'error',
  /** No button leads to the step. */
  'step-unreachable': 'warning',
  'link-empty': 'error',
  /** The address is not http, https, mailto, tel or a path. */
  'link-unsafe': 'error',
  /** "www.…" without a scheme would be read as a path of the shop. */
  'link-without-scheme': 'warning',
  /** The address that takes a code does not say where the code goes. */
  'coupon-address': 'error',
  'product-empty': 'error',
  'event-name-empty': 'error',
  /** A name by which the script itself tells what happens. */
  'event-name-ours': 'error',
  'trait-name-empty': 'error',
  'campaign-unchosen': 'error',
  /** A button takes the quiz anew, and the variant has none. */
  'restart-without-quiz': 'error',
  /** A segment is given a variant that is gone. */
  'message-variant-gone': 'error',
  /** A text names a set of segments that the site does not have; `words` quotes it. */
  'fill-in-segment-gone': 'error',
  /** The campaign that a button shows is gone, or is this one. */
  'campaign-gone': 'error',
  'submit-without-fields': 'error',
  'fields-without-submit': 'error',
  'several-email-fields': 'error',
  /** The goal is a submitted form, but no reachable step has a field and a button that sends it. */
  'goal-without-form': 'error',
  /** The goal is a click, but no reachable step has a button that does more than close. */
  'goal-without-button': 'error',
  /** The goal is a finished quiz, but the variant has none. */
  'goal-without-quiz': 'error',
  /** The goal is an event, or has a property, without a name or a value. */
  'goal-event-empty': 'error',
  /** The goal is a page without an address. */
  'goal-page-empty': 'error',
  /** A marketing campaign collects e-mail addresses without asking for consent. */
  'consent-missing': 'warning',
  /** Text on the background; values: `ratio`, `wanted`. */
  'contrast-text': 'warning',
  /** Button label on the button; values: `ratio`, `wanted`. */
  'contrast-button': 'warning',
  /** Chosen number of a scale; values: `ratio`, `wanted`. */
  'contrast-scale': 'warning',
  /** A trigger whose selector is missing; values: `number`, its place from 1. */
  'trigger-selector-empty': 'error',
  /** A trigger whose event, or the event's property, has no name; values: `number`. */
  'trigger-event-empty': 'error',
  /** A property is compared with nothing; values: `number`. */
  'trigger-value-empty': 'error',
  /** The event that cancels is there, but has no name. */
  'trigger-cancel-empty': 'error',
  /** A trigger some time after a campaign was met, without the campaign; values: `number`. */
  'trigger-campaign-empty': 'error',
  /** A trigger some time after, which ends before it begins; values: `number`. */
  'trigger-hours-reversed': 'error',
  /** All triggers are needed, and one of them never comes by itself; values: `number`. */
  'trigger-asked-among-all': 'warning',
  /** A visitor may meet it again sooner than a reminder should come; values: `hours`. */
  'frequency-often': 'warning',
  /** An embedded block without the name of its slot, or without a selector. */
  'place-empty': 'error',
  /** Words that shame those who decline; `words` quotes them, as in the three that follow. */
  'wording-shaming': 'warning',
  'wording-pressure': 'warning',
  /** Names, towns, or what was just looked at. */
  'wording-personal': 'warning',
  /** Several exclamation marks, or words in capitals. */
  'wording-loud': 'warning',
  /** Two braces around what nothing is known of; `words` quotes it, as in the two that follow. */
  'fill-in-unknown': 'error',
  /** In words that nothing is filled into: visitors would read the braces. */
  'fill-in-misplaced': 'error',
  /** Nothing is left where nothing is known of a visitor. */
  'fill-in-without-fallback': 'warning',
  /** It hides the page from phones that come from a search engine; values: `seconds`. */
  'interstitial-phone': 'warning',
  /** A variant is heavier than shops' pages should bear; values: `size`, `most`, both in KB. */
  'weight-design': 'warning',
  /** Pictures of a variant's first step, in the size that phones get; values: `size`, `most`, both in KB. */
  'weight-pictures': 'warning',
  /** A tab at the edge without words. */
  'teaser-empty': 'error',
  /** Nothing on a step of a quiz leads on. */
  'quiz-step-stuck': 'error',
  /** A rule of a step asks about what is not there, or about nothing. */
  'quiz-rule-incomplete': 'error',
  /** Likewise a rule that finds an outcome; `words` is its name, as in those that follow. */
  'quiz-outcome-rule-incomplete': 'error',
  'quiz-outcome-unnamed': 'error',
  /** The step that it shows is gone. */
  'quiz-outcome-step-gone': 'error',
  /** Something that follows from it says nothing. */
  'quiz-deed-empty': 'error',
  /** The fallback, a range, a rule or a backup names an outcome that is gone. */
  'quiz-outcome-gone': 'error',
  /** A way leads to a step that is gone. */
  'quiz-way-gone': 'error',
  /** Whatever is answered leads back. */
  'quiz-loop': 'error',
  'quiz-step-unreachable': 'warning',
  'quiz-outcome-unreachable': 'warning',
  /** No range, or several, hold a total that answers can come to; values: `total`. */
  'quiz-range-gap': 'warning',
  'quiz-range-overlap': 'warning',
  /** No band, or several, hold a number that can be answered; values: `number`. */
  'quiz-band-gap': 'warning',
  'quiz-band-overlap': 'warning',
  /** No answer to the question makes any difference. */
  'quiz-question-idle': 'warning',
  /** One answer makes none; `words` is what it says. */
  'quiz-option-idle': 'warning',
  /** Everything it offers is sold out, and so is what stands in for it; `words` is what it is called. */
  'quiz-outcome-sold-out': 'warning',
  /** The campaign has a page for its quiz, and a variant has none. */
  'quiz-page-without-quiz': 'error',
  /** … and does not show it to everybody. */
  'quiz-page-share': 'error',
  /** There are more situations than could be looked at. */
  'quiz-unproven': 'warning',
  'weights-zero': 'error',
  'coverage-zero': 'error',
  /** A condition without values, which therefore never holds. */
  'condition-empty': 'error',
  /** The conditions name audiences that are not there, as after a deletion; values: `count`. */
  'audience-missing': 'error',
  /** A regular expression has more than 256 characters. */
  'pattern-long': 'error',
  /** A text that is meant to be one cannot be read as a regular expression. */
  'pattern-invalid': 'error',
  /** A regular expression looks around itself, or refers back. */
  'pattern-unsupported': 'error',
  /** A regular expression would take far too long on some texts. */
  'pattern-unsafe': 'error',
  /** It could not be shown in time that a regular expression is quick on every text. */
  'pattern-unproven': 'error',
  /** Conditions that exclude each other. */
  'targeting-contradiction': 'error',
  /** There are conditions, and yet they hold for every visitor. */
  'targeting-everybody': 'warning',
  /** Conditions, or values of them, without which the same visitors would fit; values: `count`. */
  'condition-idle': 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;

export type ProblemCode = keyof typeof PROBLEM_SEVERITY;

export interface Problem {
  code: ProblemCode;
  severity: 'error' | 'warning';
  /** Ids of where it is; absent when it concerns the whole campaign. */
  variant?: string;
  step?: string;
  block?: string;
  /** Figures for the sentence. */
  values?: Record<string, number>;
  /** What it is about, as the owner wrote it. */
  words?: string;
}

/** A problem with its severity from the table. */
export function problem(code: ProblemCode, at: Omit<Problem, 'code' | 'severity'> = {}): Problem {
  return { code, severity: PROBLEM_SEVERITY[code], ...at };
}
