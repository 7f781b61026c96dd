'use client';
// What can be said of a condition before any visitor came. Found out after typing has come to rest, in slices that no
// key press waits for.
import { useEffect, useState } from 'react';
import type { Condition } from '@/core/campaign/condition';
import { judging, type Judgement } from '@/core/targeting';

const REST_MS = 200;
/** A frame at 60 Hz is 16 ms; the rest of it belongs to the page. */
const SLICE_MS = 6;

/** `of`: the condition that it is about. */
export interface JudgedCondition {
  of: Condition;
  judgement: Judgement;
}

/** The last answer, until the next is here; undefined before the first. Give the same condition as the same object. */
export function useJudgement(condition: Condition, home: string | null): JudgedCondition | undefined {
  const [judged, setJudged] = useState<JudgedCondition>();
  useEffect(() => {
    const steps = judging(condition, home === null ? {} : { home });
    let timer = setTimeout(work, REST_MS);
    function work() {
      const end = performance.now() + SLICE_MS;
      do {
        const step = steps.next();
        if (step.done) {
          setJudged({ of: condition, judgement: step.value });
          return;
        }
      } while (performance.now() < end);
      timer = setTimeout(work, 0);
    }
    return () => clearTimeout(timer);
  }, [condition, home]);
  return judged;
}
