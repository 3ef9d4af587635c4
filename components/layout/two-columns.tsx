import type { ReactNode } from "react";

type Props = { children: ReactNode; rail: ReactNode; sticky?: boolean };

/** The text and, beside it on a wide screen and below it on a narrow one, a rail of panels. */
export function TwoColumns({ children, rail, sticky = false }: Props) {
  return (
    <div className="snd-cols">
      <div className="snd-prose">{children}</div>
      <div className={sticky ? "snd-rail" : undefined}>{rail}</div>
    </div>
  );
}

/** Two halves, for a chart and its table or for two short lists. */
export function EvenColumns({ children }: { children: ReactNode }) {
  return <div className="snd-cols snd-cols--even">{children}</div>;
}
