import { Button, type ButtonProps, Popover } from 'antd';
import { type ReactNode, useState } from 'react';
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

/** Fetches a file; a refusal is told where the button is, instead of leaving a broken file. */
export function DownloadButton({ address, name, label, className, children, ...look }: DownloadButtonProps) {
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  const fetchIt = async () => {
    setState({ busy: true, error: null });
    try {
      await download(address, name);
      setState({ busy: false, error: null });
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return (
    <Popover
      open={state.error !== null}
      onOpenChange={() => setState({ busy: false, error: null })}
      trigger="click"
      content={<Failure error={state.error} what="文件没有写出来" retry={fetchIt} />}
    >
      <Button
        {...look}
        {...(className && { className })}
        {...(label && { 'aria-label': label })}
        loading={state.busy}
        onClick={fetchIt}
      >
        {children}
      </Button>
    </Popover>
  );
}
