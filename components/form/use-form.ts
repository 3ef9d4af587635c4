"use client";

import { useActionState, useState } from "react";
import type { FormAction, FormState } from "./form-state";

/**
 * A form’s state and the action to put on its `<form action>`. Put `attempt` as the `key` on what holds the problems and
 * the fields: React resets a form after it was sent, and only fields that are made anew take up what was typed.
 * With `address`, the answer finds the form even on a page that looks different from the one it was sent from, as when
 * an exercise closes meanwhile: without JavaScript, React otherwise looks for it at the same place of the same page.
 */
export function useForm(action: FormAction, address?: string) {
  const [state, send, sending] = useActionState<FormState, FormData>(action, { outcome: "unsent" }, address);
  const [seen, setSeen] = useState({ state, attempt: 0 });
  if (seen.state !== state) setSeen({ state, attempt: seen.attempt + 1 });
  return { state, send, sending, attempt: seen.attempt };
}
