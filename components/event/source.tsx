/** The way from a fact to the sentence of the announcement that states it. @param of what it is: "the time" */
export function SourceLink({ href, of }: { href: string | undefined; of: string }) {
  return (
    href && (
      <>
        {' '}
        <a className="source" href={href}>
          source<span className="sr-only"> of {of}</span>
        </a>
      </>
    )
  );
}
