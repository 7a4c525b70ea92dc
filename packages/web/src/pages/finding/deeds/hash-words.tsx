/** The first and last characters of a content hash; the whole of it is there to be copied and read out. */
export function HashWords({ hash }: { hash: string }) {
  return (
    <span className="number" title={hash}>
      {`${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`}
    </span>
  );
}
