/*
 * What a value is, for values of any origin: a proxy that was revoked throws at every look, and a typed array whose memory
 * was transferred to another thread throws when it is read.
 */

/** The length that an array has at most. */
const MAX_LENGTH = 2 ** 32 - 1;

/** True for an array, as `Array.isArray`, which throws for a revoked proxy of anything; false for a proxy without a length. */
export function isList(value: unknown): value is unknown[] {
  try {
    return Array.isArray(value) && Number.isInteger(value.length) && value.length >= 0 && value.length <= MAX_LENGTH;
  } catch {
    return false;
  }
}

/** True for an object, other than a revoked proxy. */
export function isObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  try {
    Reflect.getPrototypeOf(value);
    return true;
  } catch {
    return false;
  }
}

/** As `instanceof`, which throws for a revoked proxy. */
export function isInstance<T extends object>(value: unknown, Class: { readonly prototype: T }): value is T {
  try {
    return Object.prototype.isPrototypeOf.call(Class.prototype, value as object);
  } catch {
    return false;
  }
}

/** A typed array of any kind but DataView. */
export type TypedArray =
  | Float64Array
  | Float32Array
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array;

/** True for a typed array that has its memory still. */
export function isTypedArray(value: unknown): value is TypedArray {
  return ArrayBuffer.isView(value) && hasMemory(value);
}

/** False for a DataView, and for a typed array whose buffer was transferred or has become too short for it. */
export function hasMemory(view: ArrayBufferView): boolean {
  try {
    Float64Array.prototype.at.call(view, 0);
    return true;
  } catch {
    return false;
  }
}
