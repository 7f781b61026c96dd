// Takes over what the visitor answered in Cookiebot. [Cookiebot, developer documentation: `Cookiebot.consent`, and the
// events that tell when it can be relied on.]
import type { Attachment } from './attachment';
import { PATIENCE, untilThere } from './consent-tool';

type Tool = { consent?: Record<'statistics' | 'preferences' | 'marketing', unknown>; hasResponse?: unknown };

export const cookiebot: Attachment = ({ api, read }) => {
  // Until the tool is there, its script's element goes by its name.
  const tool = () => (window as { Cookiebot?: Tool }).Cookiebot;
  let heard = false;
  const look = () => {
    const consent = tool()?.consent;
    if (!consent) return;
    heard = true;
    api.consent({
      statistics: consent.statistics === true,
      personalisation: consent.preferences === true,
      marketing: consent.marketing === true,
    });
  };
  for (const name of ['ConsentReady', 'Accept', 'Decline'])
    addEventListener(`CookiebotOn${name}`, () => {
      try {
        look();
      } catch {
        // A tool of another kind.
      }
    });
  untilThere(() => {
    if (heard || !tool()?.consent) return heard;
    // Nobody answered yet, or it has not read the answer.
    if (tool()?.hasResponse === true) look();
    else setTimeout(() => heard || look(), read().answers.statistics ? PATIENCE : 0);
    return true;
  });
};
