import { CONNECTION_NAME, type HostConnection } from './messages';
import { installNativeBridge } from './native-page';

/**
 * The script a page runs before office.js: takes the connection from the page itself (jsdom, Playwright) or from the
 * page around it (an iframe of the same origin, as in the workbench).
 */
const place = window as unknown as Record<string, HostConnection | undefined>;
const around = window.parent as unknown as Record<string, HostConnection | undefined>;
const connection = place[CONNECTION_NAME] ?? around[CONNECTION_NAME];
if (!connection) throw new Error('There is no simulated Excel to connect to.');
installNativeBridge(window, connection);
