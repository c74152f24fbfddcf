import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { GHSA, office } from "./office.js";

describe("a private fork", () => {
  /** GitHub's API, with one answer to everything. */
  async function github(status: number, answer: unknown): Promise<{ readonly url: string; readonly calls: string[] }> {
    const calls: string[] = [];
    const server = createServer((request, response) => {
      calls.push(`${request.method} ${request.url} ${request.headers.authorization}`);
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(answer));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls };
  }

  it("is asked for with --send, for an advisory that there is", async () => {
    const desk = office();
    const id = await desk.opened(4);
    const { url, calls } = await github(202, { full_name: "chartify-ts/chartify-ts-ghsa-2222-3333-4444" });
    Object.assign(desk.env, { GITHUB_API_URL: url });
    expect((await desk.do("github", id, "--fork")).output).toContain("A private fork belongs to an advisory");
    await desk.done("github", id, "--id", GHSA);
    expect(await desk.done("github", id, "--fork")).toBe(
      `POST ${url}/repos/chartify-ts/chartify-ts/security-advisories/${GHSA}/forks\nNothing was sent. Add --send, with a token in GITHUB_TOKEN.`,
    );
    expect((await desk.do("github", id, "--fork", "--send")).output).toContain("GITHUB_TOKEN is not set");
    expect(calls).toEqual([]);
    Object.assign(desk.env, { GITHUB_TOKEN: "secret-token" });
    expect(await desk.done("github", id, "--fork", "--send")).toContain("git@github.com:chartify-ts/chartify-ts-ghsa-2222-3333-4444.git");
    expect(calls).toEqual([`POST /repos/chartify-ts/chartify-ts/security-advisories/${GHSA}/forks Bearer secret-token`]);
  });

  it.each([
    [403, { message: "No right to it" }, /GitHub refused with status 403: No right to it/],
    [202, null, /names no fork/],
  ])("that GitHub answers with %i %j is a message without the token", async (status, answer, says) => {
    const desk = office();
    const id = await desk.opened(4);
    await desk.done("github", id, "--id", GHSA);
    const { url } = await github(status, answer);
    Object.assign(desk.env, { GITHUB_API_URL: url, GITHUB_TOKEN: "secret-token" });
    const failed = await desk.do("github", id, "--fork", "--send");
    expect(failed.status).toBe(1);
    expect(failed.output).toMatch(says);
    expect(failed.output).not.toContain("secret-token");
  });
});
