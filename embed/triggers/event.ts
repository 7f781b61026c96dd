// Fires when the shop tracks an event of this name whose property is as wanted. Texts are compared without regard to case.
import type { TriggerModules } from './watch';

function propertyOf(props: unknown, name: string): unknown {
  return Object.entries(Object(props)).find(([key]) => key === name)?.[1];
}

/** Of a number, or of a text that holds one; else NaN, which nothing is more or less than. */
function numberOf(value: unknown): number {
  return typeof value === 'number' || (typeof value === 'string' && value.trim()) ? Number(value) : NaN;
}

export const event: TriggerModules['event'] =
  (name, property, operator, value = '') =>
  (fire, signal, listen) => {
    const fits = (props: unknown) => {
      if (property === undefined) return true;
      const given = propertyOf(props, property);
      if (operator === 'atLeast') return numberOf(given) >= Number(value);
      if (operator === 'atMost') return numberOf(given) <= Number(value);
      if (given === undefined || given === null) return false;
      const text = String(given).toLowerCase();
      const wanted = String(value).toLowerCase();
      return operator === 'is' ? text === wanted : text.includes(wanted);
    };
    signal.addEventListener(
      'abort',
      listen(name, ({ props }) => fits(props) && fire()),
    );
  };
