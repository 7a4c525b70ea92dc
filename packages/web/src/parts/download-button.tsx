import { Button, type ButtonProps, Popover } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { download } from '../data/download.js';
import { Failure } from './failure.js';

interface DownloadButtonProps extends Pick<ButtonProps, 'type' | 'size'> {
  /** Address of the file. */
  address: string;
  /** What the file is called where the server does not say. */
  name: string;
  /** Which one it is, where several buttons have the same words. */
  label?: string;
  className?: string | undefined;
  children: ReactNode;
}

/** After so long one begins to wait, and may want to stop; before, a second press would stop by mistake. */
const LONG_MS = 1_000;

interface Fetching {
  course: 'none' | 'begun' | 'long';
  error: unknown;
}
const NOTHING: Fetching = { course: 'none', error: null };

/**
 * Fetches a file; a refusal is told where the button is, instead of leaving a broken file. What takes long is
 * stopped by the same button.
 */
export function DownloadButton({ address, name, label, className, children, ...look }: DownloadButtonProps) {
  const [{ course, error }, setState] = useState(NOTHING);
  const stopper = useRef(new AbortController());
  const fetchIt = async () => {
    stopper.current = new AbortController();
    const { signal } = stopper.current;
    setState({ course: 'begun', error: null });
    const timer = setTimeout(() => setState({ course: 'long', error: null }), LONG_MS);
    const ended = await download(address, name, signal).catch((reason: unknown) => ({ reason }));
    clearTimeout(timer);
    setState(ended && !signal.aborted ? { course: 'none', error: ended.reason } : NOTHING);
  };
  const isLong = course === 'long';
  const spoken = isLong && label ? `停止写出 ${label}` : label;
  return (
    <Popover
      open={error !== null}
      onOpenChange={() => setState((now) => (now.error === null ? now : NOTHING))}
      trigger="click"
      content={<Failure error={error} what="文件没有写出来" retry={fetchIt} />}
    >
      <Button
        {...look}
        {...(className && { className })}
        {...(spoken && { 'aria-label': spoken })}
        loading={course === 'begun'}
        onClick={isLong ? () => stopper.current.abort() : fetchIt}
      >
        {isLong ? '停止写出' : children}
      </Button>
    </Popover>
  );
}
