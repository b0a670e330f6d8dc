/** Fonts of the bundle are data addresses: a drawing in the page may load nothing. */
declare module '*.woff2' {
  const address: string;
  export default address;
}
