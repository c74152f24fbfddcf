// GitHub's API, as far as the desk uses it.
import { DeskError } from "./error.js";
import { policy } from "./policy.js";

/** The call that creates a draft advisory, as it will be sent. */
export interface Call {
  readonly method: "POST";
  readonly url: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** @param api Address of the API; GitHub's own unless a test says another. */
export function draftCall(body: Call["body"], api = "https://api.github.com"): Call {
  const repository = new URL(policy.repository).pathname.slice(1);
  return { method: "POST", url: `${api}/repos/${repository}/security-advisories`, body };
}

/**
 * Sends a call.
 *
 * @returns The GHSA number of the draft.
 * @throws DeskError with GitHub's words where it refuses; the token is in no message.
 */
export async function send({ method, url, body }: Call, token: string): Promise<string> {
  const response = await fetch(url, {
    method,
    headers: {
      Accept: "application/vnd.github+json",
      Authorization: `Bearer ${token}`,
      "Content-Type": "application/json",
      "X-GitHub-Api-Version": "2022-11-28",
    },
    body: JSON.stringify(body),
    redirect: "error",
    signal: AbortSignal.timeout(30_000),
  }).catch((error: Error) => {
    throw new DeskError(`${url} cannot be reached: ${error.message}.`);
  });
  const answer = (await response.json().catch(() => ({}))) as { ghsa_id?: unknown; message?: unknown };
  if (!response.ok) throw new DeskError(`GitHub refused with status ${response.status}: ${String(answer.message ?? "no reason given")}.`);
  if (typeof answer.ghsa_id !== "string") throw new DeskError("GitHub's answer names no advisory.");
  return answer.ghsa_id;
}
