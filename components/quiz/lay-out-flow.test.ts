import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quizDocument } from '@/core/campaign/quiz.fixtures';
import { layOutFlow, NODE } from './lay-out-flow';
import { CONCLUDES, outcomeKey, readFlow, stepKey } from './read-flow';

const anyGraph = fc.integer({ min: 0, max: 30 }).chain((count) =>
  fc.record({
    nodes: fc.constant(Array.from({ length: count }, (_, index) => ({ key: String(index) }))),
    edges: fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: count }).map(String),
        to: fc.integer({ min: 0, max: count }).map(String),
      }),
    ),
  }),
);

describe('the places of a flow', () => {
  it('never overlap, and lie within its size', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { places, width, height } = layOutFlow(graph);
        const all = [...places.values()];
        expect(all).toHaveLength(graph.nodes.length);
        for (const [index, one] of all.entries()) {
          expect(one.x >= 0 && one.x + NODE.width <= width && one.y + NODE.height <= height).toBe(true);
          for (const other of all.slice(index + 1))
            expect(Math.abs(one.x - other.x) >= NODE.width || Math.abs(one.y - other.y) >= NODE.height).toBe(
              true,
            );
        }
      }),
    );
  });

  it('lead downwards wherever a way leads to what stands later', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { places } = layOutFlow(graph);
        for (const { from, to } of graph.edges) {
          const [above, below] = [places.get(from), places.get(to)];
          if (above && below && Number(from) < Number(to)) expect(below.y).toBeGreaterThan(above.y);
        }
      }),
    );
  });
});

describe('the flow of a quiz', () => {
  it('has every usual way, the end, and what each outcome comes of', () => {
    const [variant] = quizDocument().variants;
    const { nodes, edges } = readFlow(variant!);
    expect(nodes.map(({ key }) => key)).toEqual([
      ...['whom', 'price', 'letter'].map(stepKey),
      CONCLUDES,
      ...['out-warm', 'out-bright', 'out-none'].map(outcomeKey),
    ]);
    expect(edges.map(({ from, to, reason }) => [from, to, reason.kind])).toEqual([
      [stepKey('whom'), stepKey('price'), 'always'],
      [stepKey('price'), CONCLUDES, 'way'],
      [stepKey('price'), stepKey('letter'), 'otherwise'],
      [stepKey('letter'), CONCLUDES, 'always'],
      [CONCLUDES, outcomeKey('out-warm'), 'points'],
      [CONCLUDES, outcomeKey('out-bright'), 'points'],
      [CONCLUDES, outcomeKey('out-none'), 'fallback'],
    ]);
  });
});
