import { Button, type ButtonProps } from 'antd';
import { useHref, useLinkClickHandler } from 'react-router';

/** A link that looks like a button: it leads somewhere, so it can be opened in another tab. */
export function ButtonLink({ to, ...rest }: { to: string } & Omit<ButtonProps, 'href' | 'onClick'>) {
  const follow = useLinkClickHandler(to);
  return <Button {...rest} href={useHref(to)} onClick={(event) => follow(event as never)} />;
}
