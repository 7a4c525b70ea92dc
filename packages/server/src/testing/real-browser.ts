import { createClient } from '@bihuan/contract';

/** A browser on real sockets: cookies by origin, redirects followed one by one, as `SameSite` lets them. */
export function realBrowser(home: string) {
  const jars = new Map<string, Map<string, { value: string; strict: boolean; path: string }>>();
  const visited: string[] = [];
  async function ask(url: string, init: RequestInit, fromElsewhere: boolean): Promise<Response> {
    const { origin, pathname } = new URL(url);
    const jar = jars.get(origin) ?? new Map();
    jars.set(origin, jar);
    const sent = [...jar].filter(
      ([, { strict, path }]) => pathname.startsWith(path) && !(strict && fromElsewhere),
    );
    const cookie = sent.map(([name, { value }]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string>), ...(cookie && { cookie }) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const isGone = /Max-Age=0|Expires=Thu, 01 Jan 1970/i.test(line);
      const path = /Path=([^;]+)/i.exec(line)?.[1] ?? '/';
      if (isGone) jar.delete(name);
      else jar.set(name, { value, strict: /SameSite=Strict/i.test(line), path });
    }
    return response;
  }
  const fetcher: typeof fetch = (input, init = {}) => {
    const headers = { ...(init.headers as Record<string, string>), origin: home };
    return ask(String(input), { ...init, headers }, false);
  };
  return {
    client: createClient(fetcher, home),
    visited,
    /** Goes to an address and wherever it leads, until a page of ours comes, or an address with these words. */
    async goTo(address: string, stopBefore?: string): Promise<URL> {
      let url = address;
      for (let hops = 0; hops < 12; hops += 1) {
        if (stopBefore !== undefined && url.includes(stopBefore)) return new URL(url);
        visited.push(url);
        // Once another site has taken part, what it redirects to is that site's doing.
        const response = await ask(
          url,
          {},
          visited.some((one) => !one.startsWith(home)),
        );
        const location = response.headers.get('location');
        if (location === null) return new URL(url);
        url = new URL(location, url).href;
      }
      throw new Error('redirected for ever');
    },
    forget: (name: string) => jars.get(home)?.delete(name),
  };
}
