// Phrases that must be found, and phrases that look like them and must not.
import { describe, expect, it } from 'vitest';
import { checkWording, judgeWording } from './check-wording';

type Code = ReturnType<typeof judgeWording>[number][0];
/** All as labels of a button, where every rule looks. */
const codes = (text: string): Code[] => judgeWording(text, true).map(([code]) => code);

const SHAMING = [
  'No, I hate saving money',
  'No thanks, I’d rather pay full price',
  'No thanks, I prefer paying full price',
  'No, I don’t like discounts',
  'No thanks, I don’t want to save money',
  'I’ll pay full price',
  'I’ll miss out',
  'No, I’m not interested in saving',
  'I don’t deserve nice things',
  'I have enough money',
  'I already know everything about coffee',
  'No, I don’t care about my skin',
  'I like wasting money',
  'Let me overpay',
  'No, I don’t need a discount',
  'No, I enjoy paying more',
  'Nein danke, ich zahle lieber den vollen Preis',
  'Nein, ich will nicht sparen',
  'Nein, ich hasse Rabatte',
  'Non, je préfère payer plein tarif',
  'Non merci, je ne veux pas économiser',
  'No, prefiero pagar más',
  'No gracias, no quiero ahorrar dinero',
];

const PRESSURE = [
  'Only 2 left',
  'Only three left in stock',
  'Just a few pieces remaining',
  'Only 5 mugs left in stock',
  'Hurry, the sale ends tonight',
  'Hurry up',
  'Your last chance to save',
  'Act now',
  'Don’t miss out',
  'Order before it’s too late',
  'Selling fast',
  'Almost gone',
  'Limited time only',
  'A once-in-a-lifetime offer',
  '17 people are looking at this right now',
  'Someone in Berlin just bought this',
  'Offer expires in 10 minutes',
  'You’ll regret it',
  'Now or never',
  'Only 2 hours left',
  'Nur noch 3 Stück auf Lager',
  'Beeil dich',
  'Letzte Chance auf 20 %',
  'Jetzt zuschlagen',
  'Plus que 2 en stock',
  'Dépêchez-vous',
  'Dernière chance',
  'Solo quedan 3 unidades',
  'Date prisa',
  'Última oportunidad',
];

const PERSONAL = [
  'Hi {first name}, welcome back',
  'Hello {{first_name}}',
  'Dear {{ customer.name }}',
  'Offers in {{trait:city|your town}}',
  'We saw you looking at mugs',
  'We noticed that you left',
  'We know what you want to buy',
  'You just viewed the blue teapot',
  'You recently looked at this',
  'You were just looking at teapots',
  'The best mugs in your town',
  'Based on your browsing history',
  'Wir haben gesehen, dass du Tassen magst',
  'Du hast gerade diese Tasse angesehen',
  'Angebote in deiner Stadt',
  'Nous avons vu que vous aimez le thé',
  'Vous venez de voir cette théière',
  'Offres dans votre ville',
  'Hemos visto que te gusta el té',
  'Acabas de ver esta taza',
  'Ofertas en tu ciudad',
];

const LOUD = [
  'Save today!!',
  'Sale! Sale! Sale!',
  'Sign up! Save 10%! Today!',
  'SIGN UP AND SAVE TODAY',
  'Our BIGGEST SALE EVER is here',
  'Get it now !!!',
  'JETZT ANMELDEN UND SPAREN',
];

const HONEST = [
  'No thanks',
  'No, thank you',
  'Not now',
  'Maybe later',
  'No thanks, I’m just looking',
  'No thanks, I already have an account',
  'I don’t want e-mails',
  'I’d like to keep my cart',
  'I prefer loose tea',
  'I like dark roast',
  'I want to save 10%',
  'I’ll think about it',
  'I don’t need help choosing',
  'Close',
  'Nein danke',
  'Ich möchte 10 % sparen',
  'Non merci',
  'Je veux économiser 10 %',
  'No, gracias',
  'Quiero ahorrar',
  'Only $20 left until free shipping',
  'Only 20 left to free shipping',
  'Only 3 days left until Christmas',
  'Sale ends on Sunday',
  'While stocks last',
  'Wait, here is your code',
  'Order today, and it ships tomorrow',
  'Only made in spring',
  'Left-handed mugs',
  'The last of the summer glazes',
  'Fast delivery, going out on Mondays',
  'We act on climate now',
  'Nur noch 20 € bis zum kostenlosen Versand',
  'Plus que 20 € pour la livraison gratuite',
  'Solo quedan 20 € para el envío gratis',
  'Solo quedan 20 euros para el envío gratis',
  'Es gibt noch eine Chance auf Sonne',
  'What is your first name?',
  'First name',
  'Your city',
  'Welcome back',
  'See what is new',
  'We know tea',
  'We know you deserve a good cup',
  'You looked great',
  'Delivery near you',
  'Your city guide to coffee',
  'Welcher Tee passt zu dir?',
  'Dans notre ville depuis 1920',
  'Enjoy 10% off!',
  'Thank you! Your code is on its way.',
  '¡Bienvenido! ¡Gracias!',
  'Use code WELCOME10',
  'SHOP NOW',
  'Made in the USA',
  'UNESCO World Heritage',
  'IKEA, NASA and UNESCO',
  'Free shipping in the EU, UK and USA',
  'مرحبا بكم في متجرنا',
  'ようこそ、私たちの店へ',
  '',
];

describe.each<[Code, string[]]>([
  ['wording-shaming', SHAMING],
  ['wording-pressure', PRESSURE],
  ['wording-personal', PERSONAL],
  ['wording-loud', LOUD],
])('%s', (code, texts) => {
  it.each(texts)('is found in “%s”', (text) => expect(codes(text)).toContain(code));
});

it.each(HONEST)('nothing is wrong with “%s”', (text) => expect(judgeWording(text, true)).toEqual([]));

it('words that would shame on a button may be said in a text', () => {
  expect(judgeWording('“I’d rather pay full price,” nobody says.')).toEqual([]);
});

it('quotes the passage and not the whole text, and a long one shortened', () => {
  expect(judgeWording('Our mugs are selling fast this week.')).toEqual([
    ['wording-pressure', 'selling fast'],
  ]);
  const [[, words] = ['', '']] = judgeWording(`You’ll regret ${'it and '.repeat(30)}`);
  expect(words.length).toBeLessThanOrEqual(60);
});

it('is said once of a block, wherever in its words', () => {
  const block = {
    id: 'choice',
    kind: 'radio' as const,
    label: 'Hurry',
    name: 'choice',
    required: false,
    options: [
      { id: 'a', label: 'Act now' },
      { id: 'b', label: 'In your town' },
    ],
  };
  expect(checkWording(block, { variant: 'v', step: 's' })).toMatchObject([
    { code: 'wording-pressure', words: 'Hurry', block: 'choice', step: 's' },
    { code: 'wording-personal', words: 'In your town' },
  ]);
});
