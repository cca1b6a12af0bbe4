/** Two numbers with a dash and what belongs to the second: `41–48.6 %`, `1991—2021年`, `2001–2015 гг.` */
const RANGE = /(\d[\d.,]*[–—]\d(?:[\d.,]*\d)?(?:\u00a0?%|年|\u00a0гг\.)?)/;

/** A text in which no line ends within a range of numbers. */
export function Ranges({ text }: { text: string }) {
  if (!RANGE.test(text)) return <>{text}</>;
  const parts = text.split(RANGE);
  return (
    <>
      {parts.map((part, i) =>
        i % 2 === 0 ? (
          part
        ) : (
          <span key={i} class="nowrap">
            {part}
          </span>
        ),
      )}
    </>
  );
}
