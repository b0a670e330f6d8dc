/**
 * Lets the page paint and hear clicks before work goes on. A message is not slowed down when the pane is hidden, as a
 * timer is.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
