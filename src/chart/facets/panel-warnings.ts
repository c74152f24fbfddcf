import { listNames, quote } from "../../util/show.js";
import { IN_CODE, phrase, say, type Text } from "../../util/wording.js";

interface Said {
  readonly message: Text;
  readonly panels: string[];
}

/** What a call warns of in several panels: each sentence once, with the panels where it is not so in all of them. */
export class PanelWarnings {
  readonly #said = new Map<string, Said>();

  /** Takes a warning of a panel; sentences that differ in their numbers alone count as one. */
  add(message: Text, panel: string): void {
    const key = say(message, IN_CODE).replaceAll(/\d+(?:[.,]\d+)*/g, "0");
    const known = this.#said.get(key);
    if (known === undefined) this.#said.set(key, { message, panels: [panel] });
    else if (!known.panels.includes(panel)) known.panels.push(panel);
  }

  /** The sentences, where the call drew in so many panels. */
  all(count: number): Text[] {
    return [...this.#said.values()].map(({ message, panels }) => {
      if (panels.length === count) return message;
      return phrase`${message} That is so in ${panels.length === 1 ? "panel" : "panels"} ${listNames(panels.map(quote))}.`;
    });
  }
}
