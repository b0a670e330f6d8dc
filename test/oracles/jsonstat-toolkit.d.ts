/** As much of jsonstat-toolkit, another's reader of JSON-stat, as is asked of it here. */
declare module 'jsonstat-toolkit' {
  interface Dataset {
    /** A cell by its number: its value and status. */
    readonly Data: (cell: number) => { readonly value: number | null; readonly status: string | null };
  }
  export default function JSONstat(parsed: object): Dataset;
}
