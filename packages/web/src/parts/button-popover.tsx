import { Button, Popover } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { SidePanel } from './side-panel.js';
import { usePhone } from './use-phone.js';

interface ButtonPopoverProps {
  /** On the button; they name what opens. */
  words: string;
  /** Behind the words. */
  icon?: ReactNode;
  type?: 'default' | 'text';
  className?: string | undefined;
  /** The choices; given a way to close where one of them is the last. */
  children: ReactNode | ((close: () => void) => ReactNode);
}

function contentOf({ children }: Pick<ButtonPopoverProps, 'children'>, close: () => void): ReactNode {
  return typeof children === 'function' ? children(close) : children;
}

/** A button with a few choices under it; on a phone they rise from below. */
export function ButtonPopover(props: ButtonPopoverProps) {
  return usePhone() ? <Sheet {...props} /> : <Beneath {...props} />;
}

function Sheet({ words, icon, type = 'default', className, children }: ButtonPopoverProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        type={type}
        className={className ?? ''}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        {words} {icon}
      </Button>
      <SidePanel title={words} open={open} close={() => setOpen(false)} isLow>
        {contentOf({ children }, () => setOpen(false))}
      </SidePanel>
    </>
  );
}

function Beneath({ words, icon, type = 'default', className, children }: ButtonPopoverProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const content = useRef<HTMLElement>(null);
  const change = (next: boolean) => {
    // Whoever was inside is back at the button, not at the top of the page.
    if (!next && content.current?.contains(document.activeElement)) button.current?.focus();
    setOpen(next);
  };
  // What opens stands in the page right behind the button, so that the next Tab leads into it.
  return (
    <span>
      <Popover
        trigger="click"
        placement="bottomRight"
        open={open}
        onOpenChange={change}
        getPopupContainer={(node) => node.parentElement ?? document.body}
        content={
          <section ref={content} aria-label={words}>
            {contentOf({ children }, () => change(false))}
          </section>
        }
      >
        <Button ref={button} type={type} className={className ?? ''} aria-expanded={open}>
          {words} {icon}
        </Button>
      </Popover>
    </span>
  );
}
