import type { Metadata } from "next";
import { getViewer } from "@/auth/viewer";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { CheckSealForm } from "@/components/verify/check-seal-form";
import { SealResult } from "@/components/verify/seal-result";
import { findSealed } from "@/db/decision-seals";
import { checkSealInput } from "@/domain/decision-input";
import { checkSeal } from "./actions";

export const metadata: Metadata = { title: "Verify a seal" };

/** Whether a file is, byte for byte, something that was sealed here; for anyone. */
export default async function VerifyPage({ searchParams }: PageProps<"/verify">) {
  const { seal, from } = await searchParams;
  const asked = checkSealInput.safeParse({ seal: typeof seal === "string" ? seal : "" });
  const sha256 = asked.success ? asked.data.seal : "";
  const sealed = sha256 ? await findSealed(await getViewer(), sha256) : null;
  return (
    <Page>
      <PageHeading>Verify a seal</PageHeading>
      <div className="snd-measure">
        {sha256 ? <SealResult sha256={sha256} sealed={sealed} file={from === "file"} /> : null}
        <p className="govuk-body">
          Every engagement summary and every published record has a seal: a number worked out from its exact
          bytes. If one character changes, the seal changes.
        </p>
        <CheckSealForm action={checkSeal} seal={sha256} />
      </div>
    </Page>
  );
}
