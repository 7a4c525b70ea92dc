import { Button, type ButtonProps } from 'antd';
import { useState } from 'react';
import { copyText } from './copy-text.js';

interface CopyButtonProps extends Omit<ButtonProps, 'onClick'> {
  text: string;
  /** The deed: `复制链接`. */
  label: string;
}

/** Copies a text and says whether it worked, where the eye is. */
export function CopyButton({ text, label, ...rest }: CopyButtonProps) {
  const [state, setState] = useState<'before' | 'copied' | 'failed'>('before');
  return (
    <>
      <Button
        {...rest}
        onClick={async () => {
          setState((await copyText(text)) ? 'copied' : 'failed');
        }}
      >
        {label}
      </Button>
      <span role="status" className="note">
        {state === 'copied' && '已复制'}
        {state === 'failed' && '浏览器不让复制，请选中文字自己复制'}
      </span>
    </>
  );
}
