import type { ReactNode } from "react";

type Props = { children: ReactNode; caption?: ReactNode; size?: "l" | "xl" };

/** The page’s `h1`, with what it belongs to above it. */
export function PageHeading({ children, caption, size = "l" }: Props) {
  return (
    <>
      {caption ? <span className={`govuk-caption-${size}`}>{caption}</span> : null}
      <h1 className={`govuk-heading-${size}`}>{children}</h1>
    </>
  );
}
