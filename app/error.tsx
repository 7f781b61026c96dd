'use client';
// A page outside the shell failed.
import { Failure, type FailureProps } from '@/components/shell/failure';
import { PlainFrame } from '@/components/shell/plain-frame';

export default function ErrorPage(props: FailureProps) {
  return (
    <PlainFrame>
      <Failure {...props} />
    </PlainFrame>
  );
}
