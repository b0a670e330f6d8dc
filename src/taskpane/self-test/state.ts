import type { SelfTestStep } from '../../hosts/host';

/** Where the self-test is: asked about first, under way, or done. */
export type SelfTestState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly steps: readonly SelfTestStep[]; readonly facts: readonly string[] };
