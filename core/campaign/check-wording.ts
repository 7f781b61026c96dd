// Words that shoppers hate, and that cost a shop more trust than they earn: shaming those who decline, pressing, shouting, and
// letting on what one knows of them. English first, and what is commonest in German, French and Spanish. It would rather miss
// a phrase than complain about an honest one.
import type { Block } from './block';
import { problem, type Problem, type ProblemCode } from './problem';
import { wordsOf } from './words-of';

type WordingCode = Extract<ProblemCode, `wording-${string}`>;

/** Where a word begins and ends, in any script. */
const START = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;
const phrases = (...of: string[]) => of.map((one) => new RegExp(`${START}(?:${one})${END}`, 'iu'));

/** What nobody says of themselves: only in what a visitor presses. */
const SHAMING = phrases(
  "i (?:really )?(?:hate|dislike|can't stand) (?:to )?(?:sav|discount|deal|money|bargain|offer|fun|free|fashion|good)[a-z]*(?: [a-z]+)?",
  "i (?:don't|do not) (?:like|want|need|care (?:about|for)|enjoy) (?:to |any |a |an |the |my |free |great |big |better |more |good |beautiful |exclusive )*(?:sav|discount|deal|money|bargain|offer|gift|ship|look|grow|skin|health|style|perk|customer|sales|free stuff|tips|success)[a-z]*(?: [a-z]+)?",
  "(?:i'd|i would) (?:rather|prefer to) (?:not save|pay|miss|lose|stay|waste|spend more|overpay|keep)[^.!?]*",
  'i (?:prefer|like|love|enjoy|want)(?: to)? (?:pay(?:ing)?|overpay(?:ing)?|wast(?:e|ing)|los(?:e|ing)|miss(?:ing)? out|spend(?:ing)? (?:more|too much))[^.!?]*',
  "(?:i'll|i will) (?:just )?(?:pay (?:full|the full|more|extra|regular)|miss (?:out|this)|stay (?:broke|boring|behind|uninformed|ugly|unhealthy)|keep (?:paying|overpaying|struggling))[^.!?]*",
  "i'm (?:not interested in|too (?:good|rich|cool) for|against) (?:sav|discount|deal|money|looking|feeling|getting better|growing|free)[a-z]*(?: [a-z]+)?",
  "i (?:don't|do not) deserve[^.!?]*",
  'i (?:have|already have|make) (?:enough|too much|too many) (?:money|customers|sales|style|traffic|friends)',
  'i (?:already )?know everything[^.!?]*',
  'let me (?:overpay|pay more|pay full price|miss out)',
  // German
  '(?:ich )?(?:zahle|bezahle) (?:lieber|gerne?) (?:mehr|den vollen preis|zu viel|den normalpreis)',
  'ich (?:hasse|mag keine?n?|brauche keine?n?|will keine?n?|möchte keine?n?) (?:rabatte?|geld sparen|sparen|geschenke?|angebote?|schnäppchen|vorteile?)',
  'ich (?:will|möchte|mag) nicht (?:sparen|weniger bezahlen|gut aussehen)',
  'ich spare (?:nicht gerne?|ungern)',
  // French
  'je préfère (?:payer (?:le )?(?:plein tarif|prix fort|prix plein|plus cher|plus)|rater[^.!?]*)',
  "je (?:n'aime pas|déteste) (?:les (?:réductions|promotions|promos|bonnes affaires|cadeaux)|économiser|faire des économies)",
  'je ne veux pas (?:économiser|faire des économies|de réductions?|de cadeaux?)',
  // Spanish
  'prefiero (?:pagar (?:el precio completo|precio completo|más|de más)|perder[^.!?]*)',
  '(?:no quiero|odio|no me gusta) ahorrar(?: dinero)?',
  'no me gustan los (?:descuentos|regalos|ahorros)',
);

const FEW = String.raw`(?:\d{1,3}|a few|few|a couple|one|two|three|four|five|six|seven|eight|nine|ten)`;
/** What stays until a sum is reached is no scarcity. */
const NOT_A_SUM = '(?! (?:to|until|till|for|before) )';

const PRESSING = phrases(
  `(?:only|just) ${FEW}(?: (?!days?|weeks?|months?)[a-z]+){0,2} (?:left|remaining)${NOT_A_SUM}(?: in stock)?`,
  `(?:less|fewer) than \\d{1,3} (?:left|remaining)${NOT_A_SUM}`,
  'hurry(?: up)?',
  '(?:last|final|your only) (?:chance|call)(?! (?:saloon|to vote))',
  'act (?:now|fast|quickly|today)',
  "don't (?:miss (?:out|this|it|your chance)|wait(?: any longer)?|let (?:it|this) (?:slip|get) away)",
  'now or never',
  "before (?:it's|it is|they're|they are) (?:too late|all gone|gone)(?: forever)?",
  '(?:selling|going) (?:out )?fast',
  '(?:almost|nearly) (?:gone|sold out)',
  'limited time only',
  'once[ -]in[ -]a[ -]lifetime',
  "you(?:'ll| will) (?:regret|be sorry)[^.!?]*",
  `\\d+ (?:other )?(?:people|shoppers|visitors|customers|others) (?:are|were) (?:also )?(?:viewing|looking at|watching|buying|eyeing)[^.!?]*`,
  '(?:someone|somebody)(?: in [^.!?,]{1,30})? (?:has )?just (?:bought|ordered|purchased)',
  'offer (?:expires|ends) (?:soon|in \\d+ (?:minutes?|seconds?))',
  // German
  `nur noch (?:\\d{1,3}|wenige|ein paar) (?:stück|artikel|exemplare?|plätze?|übrig|auf lager|verfügbar|vorrätig)[^.!?]*`,
  'beeil(?:e)? dich|beeilen sie sich|beeilung',
  '(?:letzte|einmalige) chance',
  'jetzt (?:schnell )?zuschlagen|schnell zugreifen|jetzt oder nie',
  '(?:nicht|nichts) verpassen|verpasse? (?:nicht|es nicht|nichts)|verpassen sie (?:es |nichts? ?)(?:nicht)?',
  'bevor es zu spät ist|fast (?:weg|ausverkauft)',
  // French
  `plus que (?:\\d{1,3}|quelques) (?:en stock|articles?|restants?|disponibles?|pièces?|places?|exemplaires?|unités?)[^.!?]*`,
  'dépêchez-vous|dépêche-toi|faites vite|fais vite',
  'dernière chance|maintenant ou jamais',
  'ne (?:ratez|manquez|rate|manque) (?:pas|surtout pas)[^.!?]*',
  "avant qu'il ne soit trop tard|presque épuisé",
  // Spanish
  `(?:solo|sólo) quedan? (?:\\d{1,3}|pocas?|pocos?)(?: (?:unidades?|artículos?|plazas?|piezas?))?(?! ?[€$£%]| (?:euros?|para|hasta|pesos?))`,
  'date prisa|dese prisa|apresúrate|apresúrese',
  'última oportunidad|ahora o nunca',
  'no te lo pierdas|no se lo pierda|no (?:lo|la) dejes escapar',
  'antes de que (?:sea (?:demasiado )?tarde|se agoten?)|casi agotad[oa]s?',
);

/** An address by name, however the owner hopes that it is filled in. */
const NAMES =
  '(?:first|last|given|full|user|customer)?[ _.-]?names?|vorname|prénom|prenom|nombre|city|town|stadt|ort|ville|ciudad';

const PERSONAL = [
  new RegExp(
    String.raw`[{[%<*|]+ ?(?:trait:|customer\.|user\.|visitor\.)?(?:${NAMES})(?:\|[^}\]]*)? ?[}\]%>*|]+`,
    'iu',
  ),
  ...phrases(
    "we(?:'ve| have)? (?:saw|see|seen|noticed|notice|spotted) (?:that )?(?:you(?:'re|'ve|'d)?|what you|where you)",
    'we know (?:what|where|who) you(?! (?:need|mean|feel))',
    "we(?:'ve| have)? been watching(?: you)?",
    "you(?:'ve| have)? (?:just|recently|only just) (?:viewed|looked at|browsed|saw|seen|visited|searched(?: for)?)",
    'you were (?:just |recently )?(?:looking at|viewing|browsing|searching for)',
    'in your (?:town|city|neighbou?rhood|street|village)',
    'based on (?:your )?(?:browsing|search(?:es)?|location|browsing history|search history)',
    // German
    'wir (?:haben )?(?:gesehen|bemerkt|wissen|sehen),? (?:dass|was|wo|wonach) (?:du|sie)',
    '(?:du hast|sie haben|hast du|haben sie) (?:dir |sich )?(?:gerade|kürzlich|zuletzt|eben) [^.!?]{0,40}(?:angesehen|angeschaut|gesucht)',
    'in (?:deiner|ihrer) (?:stadt|straße|nachbarschaft)|in deinem ort|in ihrem ort',
    // French
    '(?:nous avons|on a) (?:vu|remarqué) (?:que|ce que) (?:vous|tu)|nous savons (?:que|ce que|où) vous',
    '(?:vous venez|tu viens) de (?:voir|regarder|consulter)|(?:vous avez|tu as) récemment (?:vu|regardé|consulté)',
    'dans (?:votre|ta) (?:ville|rue)|dans (?:votre|ton) quartier',
    // Spanish
    '(?:hemos visto|vimos|notamos|hemos notado) que|sabemos (?:qué|dónde) ',
    '(?:acabas|acaba) de (?:ver|mirar)|has visto (?:recientemente|hace poco)',
    'en (?:tu|su) (?:ciudad|calle|barrio|pueblo)',
  ),
];

/** Longest passage that is quoted, characters. */
const LONGEST_QUOTE = 60;

/** At most one of each kind, with the words that it is about. */
export function checkWording(block: Block, at: { variant: string; step: string }): Problem[] {
  const found = new Map<WordingCode, string>();
  for (const text of wordsOf(block))
    for (const [code, words] of judgeWording(text, block.kind === 'button'))
      if (!found.has(code)) found.set(code, words);
  return [...found].map(([code, words]) => problem(code, { ...at, block: block.id, words }));
}

/** What is wrong with a text, each with the passage. @param isPressed it stands on a button */
export function judgeWording(text: string, isPressed = false): [WordingCode, string][] {
  const plain = text
    .replaceAll(/[‘’ʼ`´]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
  const found: [WordingCode, string | undefined][] = [
    ['wording-shaming', isPressed ? firstOf(SHAMING, plain) : undefined],
    ['wording-pressure', firstOf(PRESSING, plain)],
    ['wording-personal', firstOf(PERSONAL, plain)],
    ['wording-loud', loudPart(plain)],
  ];
  return found.flatMap(([code, words]) =>
    words === undefined ? [] : [[code, shorten(words)] satisfies [WordingCode, string]],
  );
}

function firstOf(patterns: readonly RegExp[], text: string): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return found[0].trim();
  }
  return undefined;
}

/** Several exclamation marks, or a text of several words in capitals. One word in capitals is a name, a code or a size. */
function loudPart(text: string): string | undefined {
  const marks = text.match(/[!¡]/g)?.length ?? 0;
  const openings = text.match(/¡/g)?.length ?? 0;
  if (marks - openings >= 3 || /!\s*!/.test(text)) return /[^.!?]*!\s*!?/.exec(text)?.[0].trim() ?? '!!';
  return /(?<![\p{L}\p{N}])\p{Lu}{3,}(?:[ ,&'-]+(?:\d+%?|\p{Lu}{2,})){2,}/u.exec(text)?.[0].trim();
}

function shorten(words: string): string {
  return words.length <= LONGEST_QUOTE ? words : `${words.slice(0, LONGEST_QUOTE - 1).trimEnd()}…`;
}
