"use client";

import { useEffect, useState } from "react";

type Props = {
  /** After how many seconds without a touch the device clears itself. */
  seconds: number;
  /** How many seconds before that it says so. */
  warning: number;
  href: string;
};

const signsOfLife = ["pointerdown", "keydown", "scroll", "touchstart"] as const;

/**
 * Leads a shared device to where it clears itself when nobody touches it, and says so before. Any touch or key counts
 * as being there. Without JavaScript the page itself leads there.
 */
export function IdleReset({ seconds, warning, href }: Props) {
  const left = useSecondsLeft(seconds, href);
  if (left > warning) return null;
  return (
    <div className="snd-idle" role="alert">
      <p className="govuk-body">
        <strong>Are you still here?</strong> This device clears itself soon, and what you have not sent is
        gone. <span aria-hidden="true">{left} seconds left.</span>
      </p>
      <button type="button" className="govuk-button govuk-!-margin-bottom-0">
        I am still here
      </button>
    </div>
  );
}

/** Seconds until the device clears itself, at which moment it does. */
export function useSecondsLeft(seconds: number, href: string): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    let touchedAt = Date.now();
    const touched = () => {
      touchedAt = Date.now();
      setLeft(seconds);
    };
    const timer = setInterval(() => {
      const rest = Math.ceil((touchedAt - Date.now()) / 1000) + seconds;
      setLeft(Math.max(rest, 0));
      if (rest <= 0) window.location.replace(href);
    }, 1000);
    for (const sign of signsOfLife) window.addEventListener(sign, touched, { passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signsOfLife) window.removeEventListener(sign, touched);
    };
  }, [seconds, href]);
  return left;
}
