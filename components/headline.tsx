/** Japanese lines break anywhere; a period or a date in large type stays whole. */
const WHOLE = /(第\d{1,2}四半期|\d{4}年\d{1,2}月期|(?:\d{4}年)?\d{1,2}月\d{1,2}日)/;

/** A title in large type; struck out if what it names is cancelled. */
export function Headline({ of: title, isCancelled = false }: { of: string; isCancelled?: boolean }) {
  return isCancelled ? (
    <s>
      <Whole text={title} />
    </s>
  ) : (
    <Whole text={title} />
  );
}

function Whole({ text: title }: { text: string }) {
  const [first, ...parts] = title.split(WHOLE);
  if (parts.length === 0) return title;
  return (
    <>
      {first}
      {parts.map((part, index) =>
        index % 2 === 0 ? (
          // The parts of a title have no other order.
          <span key={index} className="whole">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}
