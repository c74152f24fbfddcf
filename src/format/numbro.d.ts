declare module "@bokeh/numbro" {
  const numbro: {
    format(value: number, format: string, language: undefined, rounding: (value: number) => number): string;
  };
  export default numbro;
}
