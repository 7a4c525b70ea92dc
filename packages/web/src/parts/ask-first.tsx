import { Button, Popconfirm } from 'antd';
import { useState } from 'react';

interface AskFirstProps {
  /** The words on the button, and again on the one that does it. */
  deed: string;
  /** What will happen: `这台设备要重新登录`. */
  consequence: string;
  act: () => Promise<unknown>;
  /** Told apart from other buttons of the same words by screen readers. */
  about?: string;
  danger?: boolean;
  disabled?: boolean;
  failed?: (error: unknown) => void;
}

/** A small deed with a consequence: it says what will happen, and asks once. */
export function AskFirst({ deed, consequence, act, about, danger, disabled, failed }: AskFirstProps) {
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      await act();
    } catch (error) {
      failed?.(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Popconfirm
      title={consequence}
      okText={deed}
      cancelText="再看看"
      icon={null}
      okButtonProps={{ danger: danger ?? false }}
      onConfirm={() => void run()}
    >
      <Button
        size="small"
        loading={busy}
        disabled={disabled ?? false}
        aria-label={about ? `${deed}：${about}` : undefined}
      >
        {deed}
      </Button>
    </Popconfirm>
  );
}
