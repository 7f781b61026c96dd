// The page around a quiz: a place for it, whose it is, and a question that only shows where the visitor has to be asked.
import { createHash } from 'node:crypto';
import { escapeHtml } from '@/server/http/escape-html';
import { QUIZ_SLOT, type QuizPage } from './load-quiz-page';
import { quizPageText } from './quiz-page-texts';

const STYLE = `
*{box-sizing:border-box}
body{margin:0;min-height:100vh;min-height:100dvh;display:flex;flex-direction:column;align-items:center;background:var(--ground,#f6f5f2);color:var(--ink,#1d1b17);font:400 1rem/1.55 system-ui,sans-serif}
header{width:100%;max-width:40rem;padding:1.25rem 1rem 0}
header a,header span{color:inherit;font-weight:600;text-decoration:none}
header a:hover{text-decoration:underline;text-underline-offset:.2em}
main{flex:1;display:grid;align-content:center;width:100%;max-width:42rem;padding:1.5rem 1rem}
[data-beckon-slot]{min-height:30rem}
main>p,main>h1{margin:0 0 .5rem;text-align:center;text-wrap:balance}
h1{font-size:1.375rem;line-height:1.3}
form{position:sticky;bottom:0;display:flex;flex-wrap:wrap;align-items:center;justify-content:center;gap:.5rem 1rem;width:100%;padding:.75rem 1rem;background:#1d1b17;color:#fff;font-size:.9375rem}
form[hidden]{display:none}
form p{margin:0}
button{min-height:2.5rem;padding:.375rem 1rem;border:1px solid #fff;border-radius:.5rem;background:none;color:#fff;font:inherit;font-weight:600;cursor:pointer}
button[data-answer=yes]{background:#fff;color:#1d1b17}
:focus-visible{outline:3px solid currentColor;outline-offset:3px}
`;

const sourceOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const STYLE_SOURCE = sourceOf(STYLE);

/** Two colours of the quiz, as a rule of their own. */
const colourRule = ({ background, text }: QuizPage['colours']) =>
  `:root{--ground:color-mix(in srgb,${background} 92%,${text});--ink:${text}}`;

/** Runs our own script alone, shows pictures and films as designs may hold them, and is framed by nobody. */
export function quizPagePolicy(page: QuizPage | undefined): string {
  const styles = page ? `${STYLE_SOURCE} ${sourceOf(colourRule(page.colours))}` : STYLE_SOURCE;
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    "img-src 'self' https: data:",
    "font-src 'self'",
    "media-src 'self' https:",
    "connect-src 'self'",
    "frame-src 'self' https://www.youtube-nocookie.com https://player.vimeo.com",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** @param campaign its id */
export function quizPage(campaign: string, page: QuizPage, language: string): string {
  const { key, siteName, shop, title, asksConsent, colours } = page;
  const text = (name: Parameters<typeof quizPageText>[1]) =>
    escapeHtml(quizPageText(language, name, siteName));
  const name = escapeHtml(siteName);
  return document(
    language,
    `${escapeHtml(title)} – ${name}`,
    `<style>${colourRule(colours)}</style>
<script src="/s/quiz-page.js" data-site="${key}"></script>
<script async src="/s/${key}.js?quiz=${campaign}"></script>`,
    `<header>${shop ? `<a href="${escapeHtml(shop)}">${name}</a>` : `<span>${name}</span>`}</header>
<main><div data-beckon-slot="${QUIZ_SLOT}"></div><noscript><p>${text('script')}</p></noscript></main>
${
  asksConsent
    ? `<form id="consent" aria-labelledby="ask" hidden><p id="ask">${text('ask')}</p><button type="button" data-answer="yes">${text('yes')}</button><button type="button" data-answer="no">${text('no')}</button></form>`
    : ''
}`,
  );
}

export function noQuizPage(language: string): string {
  const text = (name: Parameters<typeof quizPageText>[1]) => escapeHtml(quizPageText(language, name));
  return document(
    language,
    text('gone'),
    '',
    `<main><h1>${text('gone')}</h1><p>${text('goneMore')}</p></main>`,
  );
}

function document(language: string, title: string, head: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="strict-origin">
<title>${title}</title>
<style>${STYLE}</style>
${head}
</head>
<body>
${body}
</body>
</html>
`;
}
