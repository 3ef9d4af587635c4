"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";

type Props = { address: string; done?: number; all?: number; children: ReactNode };

const often = 2000;

/**
 * How far the reading or writing of a file has got: looked at again every two seconds, or by a link where no scripts
 * run. A page that loads itself again would take the reader of a screen back to its top.
 */
export function Progress({ address, done, all, children }: Props) {
  const router = useRouter();
  useEffect(() => {
    const again = setInterval(() => router.refresh(), often);
    return () => clearInterval(again);
  }, [router]);
  return (
    <>
      <p className="govuk-body" role="status">
        {children}
      </p>
      {all ? <progress value={done ?? 0} max={all} aria-label="Written so far" /> : null}
      <p className="govuk-body">
        <a className="govuk-link" href={address}>
          Look again
        </a>
      </p>
    </>
  );
}
