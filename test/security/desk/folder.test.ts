import { mkdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { office, ROOT } from "./office.js";

describe("the folder of a desk", () => {
  it("that is there already becomes readable to its owner alone", async () => {
    const desk = office();
    mkdirSync(desk.cases, { mode: 0o755 });
    await desk.done("init");
    expect(statSync(desk.cases).mode & 0o777).toBe(0o700);
  });

  it("is no link, is in no repository by a link above it, and holds nothing else", async () => {
    const desk = office();
    const at = async (folder: string): Promise<string> => {
      desk.env["CHARTIFY_SECURITY_DIR"] = folder;
      return (await desk.do("init")).output;
    };
    symlinkSync(join(ROOT, "security"), join(desk.folder, "link"));
    expect(await at(join(desk.folder, "link"))).toContain("is a link");
    expect(await at(join(desk.folder, "link/cases"))).toContain("Cases are kept outside of any");
    symlinkSync(join(desk.folder, "nowhere"), join(desk.folder, "dangling"));
    expect(await at(join(desk.folder, "dangling"))).toContain("is a link");
    mkdirSync(join(desk.folder, "full"));
    writeFileSync(join(desk.folder, "full/letter.txt"), "x");
    expect(await at(join(desk.folder, "full"))).toContain("holds other things");
    expect(await at(join(desk.folder, "full/letter.txt"))).toContain("is no folder");
  });
});
