'use client';
// What is drawn above the campaign: outlines of what is selected and pointed at, and the handles of what leads.
import type { Box } from './block-boxes';
import type { CanvasProps } from './canvas';
import { HeightHandle } from './height-handle';
import { Outline } from './outline';
import { SpaceHandles, type SpaceHandlesProps } from './space-handles';
import { WidthHandles } from './width-handles';

type CanvasMarksProps = Pick<
  CanvasProps,
  'selected' | 'selection' | 'hovered' | 'editing' | 'isDragging' | 'nameOf' | 'resize' | 'space' | 'tall'
> & {
  boxes: readonly Box[];
  /** Null: nothing is drawn yet. */
  card: Box | null;
  distances: SpaceHandlesProps['distances'] | null | undefined;
  scale: number;
};

export function CanvasMarks(props: CanvasMarksProps) {
  const { boxes, card, distances, scale, selected, selection, hovered, isDragging, editing } = props;
  const box = boxes.find(({ block }) => block === selected);
  return (
    <>
      {boxes.map((box) =>
        selection.includes(box.block) ? (
          <Outline
            key={box.block}
            box={box}
            scale={scale}
            name={box.block === selected && !editing ? props.nameOf(box.block) : undefined}
          />
        ) : box.block === hovered ? (
          <Outline key={box.block} faint box={box} scale={scale} />
        ) : null,
      )}
      {card && props.resize ? <WidthHandles {...props.resize} card={card} scale={scale} /> : null}
      {distances && box && props.space && !isDragging ? (
        <SpaceHandles key={box.block} {...props.space} box={box} distances={distances} scale={scale} />
      ) : null}
      {box && props.tall && !isDragging ? (
        <HeightHandle key={`${box.block}/height`} {...props.tall} box={box} scale={scale} />
      ) : null}
    </>
  );
}
