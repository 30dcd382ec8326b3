/** The lines of a file; those that the other version lacks are marked. */
export function Changed({ text, other, kind: Mark }: { text: string; other: string; kind: 'ins' | 'del' }) {
  const others = new Set(other.split('\n'));
  const lines = text.split('\n');
  return (
    <pre className="code scroller">
      {lines.map((line, index) => {
        const end = index < lines.length - 1 ? '\n' : '';
        return others.has(line) ? `${line}${end}` : <Mark key={index}>{`${line}${end}`}</Mark>;
      })}
    </pre>
  );
}
