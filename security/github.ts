// GitHub's API, as far as the desk uses it.
import { DeskError } from "./error.js";
import { policy } from "./policy.js";

/** A call as it will be sent. */
export interface Call {
  readonly method: "POST";
  readonly url: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** @param api Address of the API; GitHub's own unless a test says another. */
export function draftCall(body: Call["body"], api = API): Call {
  return { method: "POST", url: advisories(api), body };
}

/**
 * The call for a temporary private fork, in which the fix is made before anybody else sees it; source: docs.github.com, "Create
 * a temporary private fork".
 */
export function forkCall(ghsa: string, api = API): Call {
  return { method: "POST", url: `${advisories(api)}/${ghsa}/forks`, body: {} };
}

/**
 * Asks GitHub for a draft.
 *
 * @returns Its GHSA number.
 * @throws DeskError with GitHub's words where it refuses; the token is in no message.
 */
export async function send(call: Call, token: string): Promise<string> {
  const { ghsa_id: ghsa } = await answerTo(call, token);
  if (typeof ghsa !== "string") throw new DeskError("GitHub's answer names no advisory.");
  return ghsa;
}

/**
 * Asks GitHub for a private fork, which it makes within some minutes.
 *
 * @returns Its name, `owner/repository`.
 */
export async function sendFork(call: Call, token: string): Promise<string> {
  const { full_name: name } = await answerTo(call, token);
  if (typeof name !== "string") throw new DeskError("GitHub's answer names no fork.");
  return name;
}

const API = "https://api.github.com";

function advisories(api: string): string {
  return `${api}/repos${new URL(policy.repository).pathname}/security-advisories`;
}

async function answerTo({ method, url, body }: Call, token: string): Promise<Readonly<Record<string, unknown>>> {
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
  const answer = ((await response.json().catch(() => ({}))) ?? {}) as Readonly<Record<string, unknown>>;
  if (!response.ok) {
    throw new DeskError(`GitHub refused with status ${response.status}: ${String(answer["message"] ?? "no reason given")}.`);
  }
  return answer;
}
