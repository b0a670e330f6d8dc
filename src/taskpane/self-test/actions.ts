import { PROGRAM } from '../../program';
import type { Action } from '../actions/action';
import { paneSelfTestText } from '../words/pane-self-test';

/** Shows what the self-test would do, and asks. */
export const askSelfTest: Action = {
  name: 'askSelfTest',
  label: () => paneSelfTestText('nb').title,
  allowed: ({ screen, selfTest }) => screen.kind !== 'working' && selfTest === null,
  perform({ update }) {
    update((state) => ({ ...state, selfTest: { kind: 'asking' } }));
  },
};

/** Tries Excel, in a sheet that is taken away again. */
export const runSelfTest: Action = {
  name: 'runSelfTest',
  label: () => paneSelfTestText('nb').run,
  allowed: ({ selfTest }) => selfTest?.kind === 'asking',
  async perform({ ports, update }) {
    update((state) => ({ ...state, selfTest: { kind: 'running' } }));
    const steps = await ports.workbook.selfTest();
    const facts = [`IPLOS ${PROGRAM.version}`, ...ports.shell.facts()];
    update((state) => ({ ...state, selfTest: { kind: 'done', steps, facts } }));
  },
};

/** Goes back to what was shown. */
export const leaveSelfTest: Action = {
  name: 'leaveSelfTest',
  label: (text) => text.close,
  allowed: ({ selfTest }) => selfTest !== null && selfTest.kind !== 'running',
  perform({ update }) {
    update((state) => ({ ...state, selfTest: null }));
  },
};
