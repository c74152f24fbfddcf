import { isList } from "../../util/kinds.js";

type Plain = Readonly<Record<string, unknown>>;

/** Objects that lie deeper stay what they are, and are refused where a column of them is used. */
const MAX_DEPTH = 5;

/**
 * Rows without objects in them: each part is a column of its own, called by all the names that lead to it (`user.name`).
 * Features of GeoJSON are rows of their properties; a point has `longitude` and `latitude` too, where nothing else is called
 * so. Values of MongoDB (`{ "$date": … }`) are what they stand for. Lists stay what they are.
 */
export function flatRows(rows: readonly Plain[]): readonly Plain[] {
  const isGeo = rows.length > 0 && rows.every(isFeature);
  const own = isGeo ? rows.map(featureRow) : rows;
  return own.some((row) => Object.values(row).some(isNested)) ? own.map(flatRow) : own;
}

/** Whether a row may be one of GeoJSON's features. */
export function isFeature(row: Plain): boolean {
  return row["type"] === "Feature" && isNested(row["properties"]);
}

/** Made by JSON or an object literal. */
export function isNested(value: unknown): value is Plain {
  if (typeof value !== "object" || value === null || isList(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** One row without objects in it. */
export function flatRow(row: Plain): Plain {
  const flat = new Map<string, unknown>();
  // What is written as a value goes before a part that would be called the same.
  const add = (name: string, value: unknown, depth: number): void => {
    const own = isNested(value) ? extended(value) : value;
    if (isNested(own) && depth < MAX_DEPTH) for (const [key, inner] of Object.entries(own)) add(`${name}.${key}`, inner, depth + 1);
    else if (depth === 0 || !(flat.has(name) || Object.hasOwn(row, name))) flat.set(name, own);
  };
  for (const [name, value] of Object.entries(row)) add(name, value, 0);
  return Object.fromEntries(flat);
}

/** What an object of MongoDB's extended JSON stands for; another as it is. */
function extended(value: Plain): unknown {
  const [key, ...others] = Object.keys(value);
  if (key === undefined || others.length > 0 || !key.startsWith("$")) return value;
  const own = value[key];
  if (key === "$oid") return own;
  if (/^\$number(?:Int|Long|Double|Decimal)$/.test(key)) return Number(own);
  if (key !== "$date") return value;
  const ms = isNested(own) ? extended(own) : own;
  return typeof ms === "number" ? new Date(ms) : ms;
}

function featureRow(feature: Plain): Plain {
  const properties = feature["properties"] as Plain;
  const id = feature["id"];
  const withId = id === undefined || Object.hasOwn(properties, "id") ? properties : { id, ...properties };
  const [longitude, latitude] = pointOf(feature["geometry"]);
  if (longitude === undefined || Object.keys(properties).some((name) => /^(?:lon|lng|long|longitude|lat|latitude)$/i.test(name)))
    return withId;
  return { ...withId, longitude, latitude };
}

function pointOf(geometry: unknown): readonly number[] {
  if (!isNested(geometry) || geometry["type"] !== "Point") return [];
  const coordinates = geometry["coordinates"];
  return isList(coordinates) && coordinates.length >= 2 && coordinates.every((each) => typeof each === "number") ? coordinates : [];
}
