// Fires when the shop tracks an event of this name whose property is as wanted. Texts are compared without regard to case.
import type { TriggerModules } from './watch';

function propertyOf(props: unknown, name: string): unknown {
  return Object.entries(Object(props)).find(([key]) => key === name)?.[1];
}

export const event: TriggerModules['event'] =
  (name, property, operator, value = '') =>
  (fire, signal, listen) => {
    const fits = (props: unknown) => {
      if (property === undefined) return true;
      const given = propertyOf(props, property);
      if (given === undefined || given === null) return false;
      const text = `${given}`.trim().toLowerCase();
      const wanted = `${value}`.toLowerCase();
      // What holds no number is neither more nor less than one.
      const number = text ? Number(text) : NaN;
      if (operator === 'atLeast') return number >= (value as number);
      if (operator === 'atMost') return number <= (value as number);
      return operator === 'is' ? text === wanted : text.includes(wanted);
    };
    signal.addEventListener(
      'abort',
      listen(name, ({ props }) => fits(props) && fire()),
    );
  };
