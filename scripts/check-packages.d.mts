export function lockComplaints(lock: { packages: Record<string, object> }): string[];
export function auditResult(answer: string): { unanswered: string } | { holes: string[] };
