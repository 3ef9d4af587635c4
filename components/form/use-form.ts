"use client";

import { useActionState, useState } from "react";
import type { FormAction } from "./form-state";

/**
 * A form’s state and the action to put on its `<form action>`. Put `attempt` as the `key` on what holds the problems and
 * the fields: React resets a form after it was sent, and only fields that are made anew take up what was typed.
 */
export function useForm(action: FormAction) {
  const [state, send, sending] = useActionState(action, { outcome: "unsent" });
  const [seen, setSeen] = useState({ state, attempt: 0 });
  if (seen.state !== state) setSeen({ state, attempt: seen.attempt + 1 });
  return { state, send, sending, attempt: seen.attempt };
}
