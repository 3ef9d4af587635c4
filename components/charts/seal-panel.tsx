import { type ReactNode, useId } from "react";
import { sealGroups } from "@/domain/seal-groups";

type Props = {
  title?: string;
  /** The SHA-256 of the sealed summary, 64 characters. */
  hash: string;
  /** When it was sealed and by which role, before the hash. */
  sealed?: ReactNode;
  /** What the panel is for, after the hash: a link to verify, an acknowledgement. */
  children?: ReactNode;
  id?: string;
  wide?: boolean;
};

/** The seal, in eight groups for reading aloud. Copied, it is one word of 64 characters with spaces. */
export function SealPanel({ title = "Seal", hash, sealed, children, id, wide = false }: Props) {
  const titleId = useId();
  return (
    <section className={`snd-seal${wide ? " snd-seal--wide" : ""}`} id={id} aria-labelledby={titleId}>
      <h2 className="govuk-heading-m" id={titleId}>
        {title}
      </h2>
      {sealed ? <div className="govuk-body">{sealed}</div> : null}
      <p className="snd-caps">Seal (SHA-256)</p>
      <Seal hash={hash} />
      {children}
    </section>
  );
}

/** The hash alone. */
export function Seal({ hash }: { hash: string }) {
  return (
    <p className="snd-seal__hash">
      {(sealGroups(hash) ?? [hash]).map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups do not move, and two may be alike.
        <span key={index}>{group} </span>
      ))}
    </p>
  );
}
