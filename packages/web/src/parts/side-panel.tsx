import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { usePhone } from './use-phone.js';

interface SidePanelProps {
  title: string;
  open: boolean;
  close: () => void;
  children: ReactNode;
  /** The deeds, at the foot. */
  footer?: ReactNode;
}

/** A form beside the page; on a phone it rises from below. Focus goes in, and comes back when it closes. */
export function SidePanel({ title, open, close, children, footer }: SidePanelProps) {
  const phone = usePhone();
  return (
    <Drawer
      title={title}
      open={open}
      onClose={close}
      placement={phone ? 'bottom' : 'right'}
      size={phone ? '92%' : 520}
      footer={footer}
      destroyOnHidden
      closable={{ 'aria-label': '关上', placement: 'end' }}
    >
      {children}
    </Drawer>
  );
}
