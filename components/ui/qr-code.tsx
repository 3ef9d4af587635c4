import { useId } from "react";
import { qrDrawing } from "./qr-drawing";

type Props = {
  /** What a telephone reads: an address of ours. */
  text: string;
  /** What it is for, to whoever does not see it: “Code for Ann’s sign-in page”. */
  label: string;
  /** What to show beside it for people without a camera; the text itself, unless that would say too much twice. */
  words?: string;
};

/** A QR code, drawn on the server, with the address in words under it. Black on white, whatever is round it. */
export function QrCode({ text, label, words = text }: Props) {
  const id = useId();
  const { size, path } = qrDrawing(text);
  return (
    <figure className="snd-qr">
      <svg
        className="snd-qr__code"
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-labelledby={id}
        shapeRendering="crispEdges"
      >
        <title id={id}>{label}</title>
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <figcaption className="snd-qr__words">{words}</figcaption>
    </figure>
  );
}
