// What stands around a quiz on a page of its own, in the language that the browser asks for, as far as it is one of these.

const EN = {
  ask: 'May this page remember your answers on this device?',
  yes: 'Yes, remember',
  no: 'No',
  back: 'To {site}',
  gone: 'This quiz is not open at the moment.',
  goneMore: 'It may have ended, or the link may be incomplete.',
  script: 'The quiz needs JavaScript, which this browser does not run.',
};
type Texts = typeof EN;

const TEXTS: Record<string, Texts> = {
  en: EN,
  da: {
    ask: 'Må siden huske dine svar på denne enhed?',
    yes: 'Ja, husk dem',
    no: 'Nej',
    back: 'Til {site}',
    gone: 'Denne quiz er ikke åben lige nu.',
    goneMore: 'Den kan være slut, eller linket er ikke helt.',
    script: 'Quizzen kræver JavaScript, som denne browser ikke kører.',
  },
  de: {
    ask: 'Darf sich diese Seite Ihre Antworten auf diesem Gerät merken?',
    yes: 'Ja, merken',
    no: 'Nein',
    back: 'Zu {site}',
    gone: 'Dieses Quiz ist gerade nicht geöffnet.',
    goneMore: 'Vielleicht ist es beendet, oder der Link ist unvollständig.',
    script: 'Das Quiz braucht JavaScript, das dieser Browser nicht ausführt.',
  },
  es: {
    ask: '¿Puede esta página recordar sus respuestas en este dispositivo?',
    yes: 'Sí, recordar',
    no: 'No',
    back: 'Ir a {site}',
    gone: 'Este cuestionario no está abierto en este momento.',
    goneMore: 'Puede que haya terminado o que el enlace esté incompleto.',
    script: 'El cuestionario necesita JavaScript, que este navegador no ejecuta.',
  },
  fr: {
    ask: 'Cette page peut-elle retenir vos réponses sur cet appareil ?',
    yes: 'Oui, les retenir',
    no: 'Non',
    back: 'Vers {site}',
    gone: 'Ce questionnaire n’est pas ouvert en ce moment.',
    goneMore: 'Il est peut-être terminé, ou le lien est incomplet.',
    script: 'Le questionnaire a besoin de JavaScript, que ce navigateur n’exécute pas.',
  },
  it: {
    ask: 'Questa pagina può ricordare le risposte su questo dispositivo?',
    yes: 'Sì, ricorda',
    no: 'No',
    back: 'Vai a {site}',
    gone: 'Questo quiz non è aperto al momento.',
    goneMore: 'Potrebbe essere terminato, oppure il link è incompleto.',
    script: 'Il quiz ha bisogno di JavaScript, che questo browser non esegue.',
  },
  nb: {
    ask: 'Kan siden huske svarene dine på denne enheten?',
    yes: 'Ja, husk dem',
    no: 'Nei',
    back: 'Til {site}',
    gone: 'Denne quizen er ikke åpen akkurat nå.',
    goneMore: 'Den kan være over, eller lenken er ikke hel.',
    script: 'Quizen trenger JavaScript, som denne nettleseren ikke kjører.',
  },
  nl: {
    ask: 'Mag deze pagina je antwoorden op dit apparaat onthouden?',
    yes: 'Ja, onthouden',
    no: 'Nee',
    back: 'Naar {site}',
    gone: 'Deze quiz is op dit moment niet open.',
    goneMore: 'Misschien is hij afgelopen, of is de link niet volledig.',
    script: 'De quiz heeft JavaScript nodig, en dat draait niet in deze browser.',
  },
  sv: {
    ask: 'Får sidan komma ihåg dina svar på den här enheten?',
    yes: 'Ja, kom ihåg',
    no: 'Nej',
    back: 'Till {site}',
    gone: 'Det här quizet är inte öppet just nu.',
    goneMore: 'Det kan vara slut, eller så är länken inte hel.',
    script: 'Quizet behöver JavaScript, som den här webbläsaren inte kör.',
  },
};

/** The first that there is of those that the header `Accept-Language` names, in its order; else English. */
export function acceptedLanguage(header: string | undefined): string {
  const wanted = (header ?? '').slice(0, 200).split(',');
  for (const tag of wanted) {
    const [language = ''] = tag.trim().toLowerCase().split(/[-;]/);
    // Nynorsk and plain Norwegian are read by those who read bokmål.
    const known = language === 'no' || language === 'nn' ? 'nb' : language;
    if (Object.hasOwn(TEXTS, known)) return known;
  }
  return 'en';
}

export function quizPageText(language: string, key: keyof Texts, site = ''): string {
  return (TEXTS[language] ?? EN)[key].replace('{site}', () => site);
}
