import { createContext } from 'react';

/** Whether the user has done anything in the pane yet: before that there is no focus that could be lost. */
export const HasActed = createContext<{ current: boolean }>({ current: false });
