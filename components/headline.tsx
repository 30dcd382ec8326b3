/** Japanese lines break anywhere; a period or a date in large type stays whole. */
const WHOLE = /(第\d{1,2}四半期|\d{4}年\d{1,2}月期|(?:\d{4}年)?\d{1,2}月\d{1,2}日)/;

/** A title in large type; struck out if what it names is cancelled. */
export function Headline({ of: title, isCancelled = false }: { of: string; isCancelled?: boolean }) {
  // What was split off stands at every second place.
  const parts = title.split(WHOLE).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="whole">
        {part}
      </span>
    ),
  );
  return isCancelled ? <s>{parts}</s> : parts;
}
