// Main-thread cost of our scripts, read from a DevTools trace.

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** CPU time of the thread, microseconds: unlike `dur` it does not grow when other programs take the processor. */
  tdur?: number;
  args?: { name?: string; fileName?: string; data?: { url?: string } };
}

export interface ScriptCost {
  /** Time spent compiling, evaluating and running our scripts, nested work such as layout included; ms. */
  script: number;
  /** Sum of what tasks with our scripts in them took beyond 50 ms; ms. */
  blocking: number;
  /** The most that our scripts took within one task: how long a page's own work may have had to wait for us; ms. */
  longest: number;
}

/** Trace categories that `readScriptCost` needs. */
export const TRACE_CATEGORIES = [
  'devtools.timeline',
  'v8.execute',
  'disabled-by-default-v8.compile',
  'toplevel',
  'disabled-by-default-devtools.timeline',
];

const SCRIPT_EVENTS = new Set([
  'EvaluateScript',
  'v8.compile',
  'v8.compileModule',
  'v8.evaluateModule',
  'FunctionCall',
]);
const TASK_EVENTS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);
const LONG_TASK_MS = 50;

const endOf = (event: TraceEvent) => event.ts + (event.dur ?? 0);
const cpuOf = (event: TraceEvent) => event.tdur ?? event.dur ?? 0;
/** ms */
const sumOf = (events: readonly TraceEvent[]) => events.reduce((sum, event) => sum + cpuOf(event) / 1000, 0);
const urlOf = (event: TraceEvent) => event.args?.data?.url ?? event.args?.fileName ?? '';

/** Events that lie inside no other event of the list; nested ones would be counted twice. */
function outermost(events: TraceEvent[]): TraceEvent[] {
  const result: TraceEvent[] = [];
  for (const event of [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const last = result.at(-1);
    if (!last || event.ts >= endOf(last)) result.push(event);
  }
  return result;
}

/** @param isOurs decides by the address of a script whether it counts */
export function readScriptCost(trace: Buffer, isOurs: (url: string) => boolean): ScriptCost {
  const parsed = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const mainThreads = new Set(
    parsed.traceEvents
      .filter((event) => event.name === 'thread_name' && event.args?.name === 'CrRendererMain')
      .map((event) => `${event.pid}/${event.tid}`),
  );
  const complete = parsed.traceEvents.filter(
    (event) => event.ph === 'X' && mainThreads.has(`${event.pid}/${event.tid}`),
  );
  const ours = outermost(complete.filter((event) => SCRIPT_EVENTS.has(event.name) && isOurs(urlOf(event))));
  const tasks = outermost(complete.filter((event) => TASK_EVENTS.has(event.name)));
  /** Tasks with our scripts in them, and what of each was ours. */
  const shared = tasks.flatMap((task) => {
    const parts = ours.filter((event) => event.ts >= task.ts && event.ts < endOf(task));
    return parts.length > 0 ? [{ task, mine: sumOf(parts) }] : [];
  });
  const blocking = shared.reduce((sum, { task }) => sum + Math.max(0, cpuOf(task) / 1000 - LONG_TASK_MS), 0);
  return { script: sumOf(ours), blocking, longest: Math.max(0, ...shared.map(({ mine }) => mine)) };
}
