// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { draw, press } from '@/components/draw.fixtures';
import { TooltipProvider } from '@/components/ui/tooltip';
import { AcceptForm } from './accept-form';

const link = () => document.querySelector('a[href="/forgot"]');

test.each([true, false])(
  'who has an account and forgot its password is told how to get another; mails go out: %s',
  (mailReady) => {
    draw(
      <FakeApi answer={() => Promise.reject(new Error('must not be asked'))}>
        <TooltipProvider>
          <AcceptForm token="t" email="grace@example.com" mailReady={mailReady} />
        </TooltipProvider>
      </FakeApi>,
    );
    expect(link()).toBeNull();
    const known = [...document.querySelectorAll<HTMLElement>('[role=radio], button')].find((element) =>
      element.textContent?.includes('I have an account'),
    );
    if (!known) throw new Error('There is no choice “I have an account”.');
    press(known);
    expect(link() !== null).toBe(mailReady);
    expect(document.body.textContent?.includes('npm run reset-password')).toBe(!mailReady);
  },
);
