'use client';
// A starter as the shop would show it: compiled and built by the same code, only smaller and inert.
import { useEffect, useRef } from 'react';
import { renderVariant } from '@/core/render/render-variant';
import { buildTree } from '@/embed/mount/build-tree';
import { FRAME_CSS, closeControl } from '@/embed/mount/frame';
import { starters, type Starter } from '@/templates';

export function StarterPreview({ starter: id }: { starter: Starter['id'] }) {
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const box = frame.current;
    const starter = starters.find((candidate) => candidate.id === id);
    if (!box || !starter) return;
    const campaign = starter.document();
    const variant = campaign.variants[0];
    const design = variant && renderVariant(campaign, variant.id);
    const step = design?.steps[0];
    if (!step) return;

    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(FRAME_CSS + design.css);
    root.adoptedStyleSheets = [sheet];
    const card = document.createElement('div');
    card.className = 'card';
    card.append(buildTree(document, closeControl(design.close)), buildTree(document, step.tree));
    root.append(card);
    const stage = document.createElement('div');
    stage.append(host);
    box.replaceChildren(stage);

    // The card keeps its true width; only its picture shrinks to the box.
    const width = campaign.format.width;
    const fit = () => {
      const scale = Math.min(1, (box.clientWidth - 24) / width, (box.clientHeight - 24) / card.offsetHeight);
      Object.assign(stage.style, {
        width: `${width}px`,
        position: 'absolute',
        left: '50%',
        top: '50%',
        transform: `translate(-50%, -50%) scale(${scale})`,
      });
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(box);
    return () => observer.disconnect();
  }, [id]);

  return <div ref={frame} inert aria-hidden className="relative h-full w-full" />;
}
