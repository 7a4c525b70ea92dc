const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A part of a Word file with one root element of the main namespace, prefix `w`. */
export function wordprocessingPart(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} xmlns:w="${NAMESPACE}">${content}</w:${root}>`;
}
