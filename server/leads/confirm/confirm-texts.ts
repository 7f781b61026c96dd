// What shoppers read when a shop asks them to confirm their address: the mail and the page behind its link, in the language of the
// page on which they signed up, as far as it is one of these.

const EN = {
  subject: 'Confirm your e-mail address for {site}',
  why: 'Somebody left this e-mail address at {site}. If it was you, open this link and press the button there. It works for 14 days:',
  ignore: 'If it was not you, leave this mail unanswered: the address is not used.',
  title: 'Confirm your e-mail address',
  ask: 'This address was left at {site}. Press the button if that was you.',
  confirm: 'Confirm address',
  done: 'Thank you. Your e-mail address is confirmed for {site}.',
  used: 'This e-mail address is confirmed for {site} already. There is nothing more to do.',
  expired: 'This link has expired. Sign up at {site} again, and a new one comes by mail.',
  unknown: 'This link does not work. Check that it was copied whole from the mail, or sign up again.',
  tooMany: 'There were too many tries. Wait a minute, then open the link again.',
};
type Texts = typeof EN;

const TEXTS: Record<string, Texts> = {
  en: EN,
  da: {
    subject: 'Bekræft din e-mailadresse hos {site}',
    why: 'Nogen har angivet denne e-mailadresse hos {site}. Hvis det var dig, så åbn linket og tryk på knappen. Det virker i 14 dage:',
    ignore: 'Hvis det ikke var dig, skal du ikke gøre noget: adressen bliver ikke brugt.',
    title: 'Bekræft din e-mailadresse',
    ask: 'Denne adresse blev angivet hos {site}. Tryk på knappen, hvis det var dig.',
    confirm: 'Bekræft adressen',
    done: 'Tak. Din e-mailadresse er bekræftet hos {site}.',
    used: 'Denne e-mailadresse er allerede bekræftet hos {site}. Du skal ikke gøre mere.',
    expired: 'Linket er udløbet. Tilmeld dig hos {site} igen, så kommer der et nyt.',
    unknown: 'Linket virker ikke. Se efter, om det blev kopieret helt, eller tilmeld dig igen.',
    tooMany: 'Der var for mange forsøg. Vent et minut, og åbn linket igen.',
  },
  de: {
    subject: 'Bestätigen Sie Ihre E-Mail-Adresse für {site}',
    why: 'Jemand hat diese E-Mail-Adresse bei {site} angegeben. Wenn Sie das waren, öffnen Sie diesen Link und drücken Sie dort den Knopf. Er gilt 14 Tage:',
    ignore: 'Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Die Adresse wird nicht verwendet.',
    title: 'E-Mail-Adresse bestätigen',
    ask: 'Diese Adresse wurde bei {site} angegeben. Drücken Sie den Knopf, wenn Sie das waren.',
    confirm: 'Adresse bestätigen',
    done: 'Danke. Ihre E-Mail-Adresse ist für {site} bestätigt.',
    used: 'Diese E-Mail-Adresse ist für {site} schon bestätigt. Es ist nichts mehr zu tun.',
    expired: 'Dieser Link ist abgelaufen. Melden Sie sich bei {site} noch einmal an, dann kommt ein neuer.',
    unknown: 'Dieser Link geht nicht. Prüfen Sie, ob er ganz kopiert wurde, oder melden Sie sich neu an.',
    tooMany: 'Das waren zu viele Versuche. Warten Sie eine Minute und öffnen Sie den Link noch einmal.',
  },
  es: {
    subject: 'Confirme su dirección de correo para {site}',
    why: 'Alguien indicó esta dirección de correo en {site}. Si fue usted, abra este enlace y pulse el botón. Vale 14 días:',
    ignore: 'Si no fue usted, no tiene que hacer nada: la dirección no se usará.',
    title: 'Confirme su dirección de correo',
    ask: 'Esta dirección se indicó en {site}. Pulse el botón si fue usted.',
    confirm: 'Confirmar dirección',
    done: 'Gracias. Su dirección de correo está confirmada para {site}.',
    used: 'Esta dirección de correo ya está confirmada para {site}. No tiene que hacer nada más.',
    expired: 'Este enlace ha caducado. Inscríbase de nuevo en {site} y recibirá otro.',
    unknown: 'Este enlace no funciona. Compruebe que lo copió entero, o inscríbase de nuevo.',
    tooMany: 'Hubo demasiados intentos. Espere un minuto y abra el enlace de nuevo.',
  },
  fr: {
    subject: 'Confirmez votre adresse e-mail pour {site}',
    why: 'Quelqu’un a laissé cette adresse e-mail chez {site}. Si c’était vous, ouvrez ce lien et appuyez sur le bouton. Il est valable 14 jours :',
    ignore: 'Si ce n’était pas vous, vous n’avez rien à faire : l’adresse ne sera pas utilisée.',
    title: 'Confirmez votre adresse e-mail',
    ask: 'Cette adresse a été laissée chez {site}. Appuyez sur le bouton si c’était vous.',
    confirm: 'Confirmer l’adresse',
    done: 'Merci. Votre adresse e-mail est confirmée pour {site}.',
    used: 'Cette adresse e-mail est déjà confirmée pour {site}. Vous n’avez plus rien à faire.',
    expired: 'Ce lien a expiré. Inscrivez-vous à nouveau chez {site} pour en recevoir un autre.',
    unknown: 'Ce lien ne marche pas. Vérifiez qu’il a été copié en entier, ou inscrivez-vous à nouveau.',
    tooMany: 'Il y a eu trop d’essais. Attendez une minute, puis ouvrez le lien à nouveau.',
  },
  it: {
    subject: 'Confermi il suo indirizzo e-mail per {site}',
    why: 'Qualcuno ha lasciato questo indirizzo e-mail su {site}. Se è stato lei, apra questo link e prema il pulsante. Vale 14 giorni:',
    ignore: 'Se non è stato lei, non deve fare nulla: l’indirizzo non viene usato.',
    title: 'Confermi il suo indirizzo e-mail',
    ask: 'Questo indirizzo è stato lasciato su {site}. Prema il pulsante se è stato lei.',
    confirm: 'Conferma indirizzo',
    done: 'Grazie. Il suo indirizzo e-mail è confermato per {site}.',
    used: 'Questo indirizzo e-mail è già confermato per {site}. Non deve fare altro.',
    expired: 'Questo link è scaduto. Si iscriva di nuovo su {site} per riceverne un altro.',
    unknown: 'Questo link non funziona. Controlli di averlo copiato per intero, o si iscriva di nuovo.',
    tooMany: 'Ci sono stati troppi tentativi. Aspetti un minuto e riapra il link.',
  },
  nb: {
    subject: 'Bekreft e-postadressen din hos {site}',
    why: 'Noen har oppgitt denne e-postadressen hos {site}. Hvis det var deg, åpner du lenken og trykker på knappen. Den virker i 14 dager:',
    ignore: 'Hvis det ikke var deg, trenger du ikke gjøre noe: adressen blir ikke brukt.',
    title: 'Bekreft e-postadressen din',
    ask: 'Denne adressen ble oppgitt hos {site}. Trykk på knappen hvis det var deg.',
    confirm: 'Bekreft adressen',
    done: 'Takk. E-postadressen din er bekreftet hos {site}.',
    used: 'Denne e-postadressen er allerede bekreftet hos {site}. Du trenger ikke gjøre mer.',
    expired: 'Lenken er utløpt. Meld deg på hos {site} en gang til, så kommer det en ny.',
    unknown: 'Lenken virker ikke. Se etter at hele ble kopiert, eller meld deg på en gang til.',
    tooMany: 'Det var for mange forsøk. Vent et minutt, og åpne lenken igjen.',
  },
  nl: {
    subject: 'Bevestig uw e-mailadres voor {site}',
    why: 'Iemand heeft dit e-mailadres achtergelaten bij {site}. Was u dat, open dan deze link en druk daar op de knop. Hij werkt 14 dagen:',
    ignore: 'Was u het niet, dan hoeft u niets te doen: het adres wordt niet gebruikt.',
    title: 'Bevestig uw e-mailadres',
    ask: 'Dit adres is achtergelaten bij {site}. Druk op de knop als u dat was.',
    confirm: 'Adres bevestigen',
    done: 'Dank u. Uw e-mailadres is bevestigd voor {site}.',
    used: 'Dit e-mailadres is al bevestigd voor {site}. U hoeft niets meer te doen.',
    expired: 'Deze link is verlopen. Meld u opnieuw aan bij {site}, dan krijgt u een nieuwe.',
    unknown: 'Deze link werkt niet. Kijk of hij helemaal is gekopieerd, of meld u opnieuw aan.',
    tooMany: 'Er waren te veel pogingen. Wacht een minuut en open de link opnieuw.',
  },
  sv: {
    subject: 'Bekräfta din e-postadress hos {site}',
    why: 'Någon har lämnat den här e-postadressen hos {site}. Om det var du, öppna länken och tryck på knappen. Den gäller i 14 dagar:',
    ignore: 'Om det inte var du behöver du inte göra något: adressen används inte.',
    title: 'Bekräfta din e-postadress',
    ask: 'Den här adressen lämnades hos {site}. Tryck på knappen om det var du.',
    confirm: 'Bekräfta adressen',
    done: 'Tack. Din e-postadress är bekräftad hos {site}.',
    used: 'Den här e-postadressen är redan bekräftad hos {site}. Du behöver inte göra mer.',
    expired: 'Länken har gått ut. Anmäl dig hos {site} igen, så kommer en ny.',
    unknown: 'Länken fungerar inte. Kontrollera att hela kopierades, eller anmäl dig igen.',
    tooMany: 'Det var för många försök. Vänta en minut och öppna länken igen.',
  },
};

/** Other ways to write the language of a page. */
const ALIKE: Record<string, string> = { no: 'nb', nn: 'nb' };

/** The one of a language tag such as `de-AT` that there are texts in; English for any other. */
export function knownLanguage(tag: string | undefined): string {
  const [first = ''] = (tag ?? '').toLowerCase().split(/[-_]/);
  const language = ALIKE[first] ?? first;
  return Object.hasOwn(TEXTS, language) ? language : 'en';
}

/** @param language as `knownLanguage` answers it */
export function confirmText(language: string, key: keyof Texts, site = ''): string {
  return (TEXTS[language] ?? EN)[key].replaceAll('{site}', () => site);
}
