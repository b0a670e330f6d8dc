/** Where the add-in is served from. Every address in the manifest, the metadata and the pages begins with one of these. */

/** The address of `npm start`; the manifest in the repository is written for it. Ends with a slash. */
export const DEV_ADDRESS = 'https://localhost:3000/';

/**
 * The address of a production build that was not told one. The top-level domain is reserved and answers nobody, so such a build
 * can be checked but never reaches a stranger's server; `npm run validate` says that it cannot be installed yet.
 */
export const UNSET_ADDRESS = 'https://iplos.example/';

export type AddressResult =
  { readonly kind: 'ok'; readonly address: string } | { readonly kind: 'error'; readonly message: string };

/**
 * The address a production build is made for: `npm run build -- --env url=https://…`, else the environment variable IPLOS_URL,
 * else UNSET_ADDRESS. Gives it with one slash at the end, or says what is wrong with it.
 */
export function productionAddress(
  fromCommandLine: string | undefined,
  fromEnvironment: string | undefined,
): AddressResult {
  const written = fromCommandLine ?? fromEnvironment ?? UNSET_ADDRESS;
  let url: URL;
  try {
    url = new URL(written);
  } catch {
    return {
      kind: 'error',
      message: `"${written}" is not an address. Give one such as https://iplos.example.no/`,
    };
  }
  if (url.protocol !== 'https:') {
    return {
      kind: 'error',
      message: `Excel loads add-ins over https only; "${written}" is ${url.protocol}//`,
    };
  }
  if (url.search !== '' || url.hash !== '' || url.username !== '') {
    return {
      kind: 'error',
      message: `"${written}" must be a plain folder address, without ?, # or a user name`,
    };
  }
  return { kind: 'ok', address: url.href.endsWith('/') ? url.href : `${url.href}/` };
}

/** Puts `address` in the place of every occurrence of the dev address, not only the first. */
export function moveToAddress(text: string, address: string): string {
  return text.split(DEV_ADDRESS).join(address);
}
