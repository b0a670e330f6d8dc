import { CONNECTION_NAME, type HostConnection } from './messages';
import { installWebFrame } from './web-frame';

/** The script of the page that plays Excel on the web: shows the add-in whose address stands in its own query. */
const connection = (window as unknown as Record<string, HostConnection | undefined>)[CONNECTION_NAME];
if (!connection) throw new Error('There is no simulated Excel to connect to.');
const { frameName } = installWebFrame(window, connection);

window.addEventListener('DOMContentLoaded', () => {
  const frame = document.createElement('iframe');
  frame.name = frameName;
  frame.title = 'Add-in';
  frame.style.cssText = 'border:0;position:fixed;inset:0;width:100%;height:100%';
  frame.src = new URLSearchParams(window.location.search).get('addin') ?? 'about:blank';
  document.body.append(frame);
});
