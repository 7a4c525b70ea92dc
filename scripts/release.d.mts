export function neededPlaces(lock: { packages: Record<string, object> }): string[];
export function release(target: string): void;
