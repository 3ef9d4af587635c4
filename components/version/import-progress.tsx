"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { When } from "@/components/ui/when";
import { fileSizeInWords } from "@/domain/counts-in-words";
import type { ImportState } from "@/domain/draft-import";

type Props = { state: ImportState; size: number; since: Date; address: string };

const often = 2000;

/** That a file is being read, looked at again every two seconds, or by a link where no scripts run. */
export function ImportProgress({ state, size, since, address }: Props) {
  const router = useRouter();
  useEffect(() => {
    const again = setInterval(() => router.refresh(), often);
    return () => clearInterval(again);
  }, [router]);
  return (
    <div role="status">
      <p className="govuk-body">
        {state === "waiting" ? "The file has arrived and waits to be read" : "The file is being read"} (
        {fileSizeInWords(size)}, since <When at={since} time />
        ). A file of a hundred pages takes some seconds. You can leave this page and come back.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={address}>
          Look again
        </a>
      </p>
    </div>
  );
}
