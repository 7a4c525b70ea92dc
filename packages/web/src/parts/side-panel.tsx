import { Drawer } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { HoldPanel } from './held-panel.js';
import styles from './side-panel.module.css';
import { usePhone } from './use-phone.js';

const FIELDS = 'input, textarea, select';

interface SidePanelProps {
  title: string;
  open: boolean;
  close: () => void;
  children: ReactNode;
  /** The deeds, at the foot. */
  footer?: ReactNode;
  /** On a phone it is as high as what it holds: a few choices, no form. */
  isLow?: boolean;
}

/** A form beside the page; on a phone it rises from below. The first field has the focus, and it comes back. */
export function SidePanel({ title, open, close, children, footer, isLow }: SidePanelProps) {
  const phone = usePhone();
  const [isHeld, setHeld] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  return (
    <Drawer
      title={title}
      className={styles.panel ?? ''}
      open={open}
      onClose={close}
      placement={phone ? 'bottom' : 'right'}
      size={phone ? (isLow ? 'auto' : '92%') : 520}
      footer={footer}
      destroyOnHidden
      keyboard={!isHeld}
      mask={{ closable: !isHeld }}
      afterOpenChange={(isOpen) => isOpen && body.current?.querySelector<HTMLElement>(FIELDS)?.focus()}
      closable={{ 'aria-label': '关上', placement: 'end' }}
    >
      <div ref={body}>
        <HoldPanel value={setHeld}>{children}</HoldPanel>
      </div>
    </Drawer>
  );
}
