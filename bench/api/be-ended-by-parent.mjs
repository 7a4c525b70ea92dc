/**
 * Tells the parent where the server listens, and ends with it.
 * @param {string} url
 * @param {() => Promise<void>} close
 */
export function beEndedByParent(url, close) {
  process.send?.({ url });
  process.on('message', async (message) => {
    if (message !== 'stop') return;
    await close();
    process.exit(0);
  });
  process.once('disconnect', () => process.exit(0));
}
