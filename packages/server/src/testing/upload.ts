const BOUNDARY = 'bihuan-test-boundary';

/** A form with one file, as a browser sends it. */
export function formWith(field: string, name: string, bytes: Uint8Array | string) {
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const payload = Buffer.concat([
    Buffer.from(head),
    Buffer.from(bytes),
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
  const headers = { host: 'localhost', 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
  return { headers, payload };
}
