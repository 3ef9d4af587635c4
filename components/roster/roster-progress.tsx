"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";

type Props = { address: string; done?: number; all?: number; children: ReactNode };

const often = 1500;

/** How far a roster has got: looked at again every moment, every few seconds where no scripts run, or by a link. */
export function RosterProgress({ address, done, all, children }: Props) {
  const router = useRouter();
  useEffect(() => {
    const again = setInterval(() => router.refresh(), often);
    return () => clearInterval(again);
  }, [router]);
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="4" />
      </noscript>
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
