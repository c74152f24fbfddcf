/** The native part of the canvas package, which has no types of its own there. */
declare module "@napi-rs/canvas/js-binding.js" {
  const binding: {
    readonly CanvasElement?: new (width: number, height: number) => import("@napi-rs/canvas").Canvas;
    readonly Path?: typeof import("@napi-rs/canvas").Path2D;
    readonly ImageData?: typeof import("@napi-rs/canvas").ImageData;
    readonly GlobalFonts?: typeof import("@napi-rs/canvas").GlobalFonts;
  };
  export default binding;
}
