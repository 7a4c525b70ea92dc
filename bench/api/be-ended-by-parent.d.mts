export function beEndedByParent(url: string, close: () => Promise<void>): void;
